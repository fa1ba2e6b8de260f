/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The course of a program that makes tables or parts, of data or of parts.
 */
#ifndef COURSE_H
#define COURSE_H

struct diag;
struct merged;
struct parts_options;
struct survey_options;
struct survey_run;

/* What the program does; each returns 0, or -1 and the diag. */
struct course {
	const char *prog;
	const struct parts_options *parts;
	const struct survey_options *o;
	void *ctx;

	/* Sets the options that the parts were counted with. */
	int (*set)(void *ctx, struct merged *merged, struct diag *d);

	/* Opens and counts what the run has. */
	int (*count)(void *ctx, struct survey_run *run, struct diag *d);

	/* Then one of these: writes the part, or shows the tables. */
	int (*write)(void *ctx, const struct survey_run *run,
	    struct diag *d);
	int (*show)(void *ctx, const struct survey_run *run, struct diag *d);
};

/* 0, or -1 and the diag. */
int course_run(const struct course *c, struct survey_run *run,
    struct diag *d);

#endif
