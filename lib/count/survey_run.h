/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The course of a program that makes tables: open, count, remark, write.
 */
#ifndef SURVEY_RUN_H
#define SURVEY_RUN_H

#include "cli/cli.h"

struct buf;
struct codebook;
struct csvin;
struct diag;
struct poststrata;
struct survey;
struct survey_options;
struct survey_parts;

struct survey_run {
	const char *prog;
	struct survey_options *o;
	struct codebook *codebook;	/* or NULL */
	struct cli_input input;
	struct csvin *in;
	struct poststrata *poststrata;	/* of --calibrated, or NULL */
};

/*
 * Opens codebook, data and targets, and finds out which column is the weight.
 * The caller closes the run whatever comes of it.  0, or -1 and the diag.
 */
int survey_run_open(struct survey_run *r, const char *prog,
    struct survey_options *o, struct diag *d);
void survey_run_close(struct survey_run *r);

/*
 * Counts, and remarks on standard error what the figures do not say by
 * themselves.  0, or -1 and the diag.
 */
int survey_run_count(const struct survey_run *r, struct survey *s,
    const struct survey_parts *parts, struct diag *d);

/*
 * Writes the tables.  With nobody to count they still say so on standard
 * output, but a file that holds an earlier report is not replaced by them, and
 * it is an error.  0, or -1 and the diag.
 */
int survey_run_write(const struct survey_run *r, const struct survey *s,
    const struct buf *out, struct diag *d);

/*
 * Says what went wrong and ends the program, as cli_fail does; so does a table
 * stream on standard output, so that the tables of an earlier program in it
 * are not taken for all.
 */
_Noreturn void survey_run_fail(const char *prog,
    const struct survey_options *o, const struct diag *d);

#endif
