/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The course of a program that makes tables or parts, of data or of parts.
 */
#ifndef COURSE_H
#define COURSE_H

struct diag;
struct merged;
struct parts_options;
struct planned;
struct survey_options;
struct survey_run;

/* What the program does; each returns 0, or -1 and the diag. */
struct course {
	const char *prog;
	const struct parts_options *parts;
	const struct survey_options *o;
	struct planned *planned;	/* the tables */
	void *ctx;

	/* Sets the options that the parts were counted with. */
	int (*set)(void *ctx, struct merged *merged, struct diag *d);

	/* Opens and counts what the run has. */
	int (*count)(void *ctx, struct survey_run *run, struct diag *d);

	/* Ends the count before tables are made of it; may be NULL. */
	int (*end)(void *ctx, const struct survey_run *run, struct diag *d);
};

/* Runs it, and shows or verifies the tables that were made.  CLI_DONE; CLI_NO
 * if published figures do not follow; or -1 and the diag. */
int course_run(const struct course *c, struct survey_run *run,
    struct diag *d);

#endif
