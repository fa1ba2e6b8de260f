/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The course of a program that makes tables: open, count, remark, write.
 */
#ifndef SURVEY_RUN_H
#define SURVEY_RUN_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/cli.h"

struct buf;
struct codebook;
struct csvin;
struct diag;
struct poststrata;
struct survey;
struct survey_options;
struct survey_job;
struct survey_partial;
struct table_set;

struct survey_run {
	const char *prog;
	const struct survey_options *o;
	struct codebook *codebook;	/* or NULL */
	struct cli_input input;
	struct csvin *in;
	struct survey_partial *partial;	/* or NULL; the caller's */
	struct slice header;	/* of that, what is not read so far */
};

/*
 * Opens codebook and data, or the header that r->partial has in place of these;
 * the rest of *r may be anything.  The caller closes the run whatever comes of
 * it.  0, or -1 and the diag.
 */
int survey_run_open(struct survey_run *r, const char *prog,
    const struct survey_options *o, struct diag *d);
void survey_run_close(struct survey_run *r);

/* Finds out which column is the weight, and is kept in the options; its targets
 * are in *poststrata, for the caller to free, or NULL.  0, or -1 and the
 * diag. */
int survey_run_weigh(const struct survey_run *r, struct survey_options *o,
    struct poststrata **poststrata, struct diag *d);

/*
 * Counts, and remarks on standard error what the figures do not say by
 * themselves; of what is put into parts nothing is said.  0, or -1 and the
 * diag.
 */
int survey_run_count(const struct survey_run *r, const struct survey_job *jobs,
    size_t n, struct diag *d);

/* 0, or -1 and the diag why nobody is in the base of any question; or in that
 * of one of them, if one is enough. */
int survey_run_somebody(const struct survey_run *r, const struct survey *s,
    bool each, struct diag *d);

/*
 * Hides small cells in all tables of the survey, as their look says, and how
 * many on standard error: that is not to be published with them.
 */
void survey_run_hide(const struct survey_run *r, const struct survey *s,
    const struct table_set *set);

/*
 * Writes the tables.  With nobody to count in the survey, which may be NULL,
 * they still say so on standard output, but a file that holds an earlier report
 * is not replaced by them, and it is an error.  0, or -1 and the diag.
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
