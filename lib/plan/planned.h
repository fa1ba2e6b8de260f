/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables that are wanted, row by row: those of a plan, or the one row that
 * a command line is.  Rows of the same people and weight are counted together,
 * and all of them in one pass.
 *
 * The figures are the program's: it has the options of each row, and makes the
 * tables.
 */
#ifndef PLANNED_H
#define PLANNED_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"
#include "show/style.h"
#include "count/survey.h"
#include "count/survey_count.h"
#include "plan/tabplan.h"

struct diag;
struct planned;
struct survey_options;
struct survey_run;
struct tidy;

/*
 * What a program does about a row or a job.  Functions that may be NULL do
 * nothing, or say that all are alike.  Others return 0, or -1 and the diag;
 * wrong is the option which that is about, or stays NULL.
 */
struct planned_program {
	const char *name;	/* in messages */
	const char *plan;	/* the file; NULL: the command is the row */
	const struct survey_options *command;
	void *ctx;

	/* Can two rows of the same people and weight be counted together?
	 * May be NULL. */
	bool (*alike)(const void *ctx, size_t a, size_t b);

	/* Finds what else a new job is counted by; may be NULL. */
	int (*open)(void *ctx, size_t job, const struct survey_run *run,
	    const char **wrong, struct diag *d);

	/* Looks at a row whose questions were found; may be NULL. */
	int (*check)(void *ctx, size_t row, const char **wrong,
	    struct diag *d);

	/* Makes the tables of a row that is counted, and their look. */
	int (*make)(void *ctx, size_t row, const struct survey_run *run,
	    const char **wrong, struct diag *d);

	/* Hides in them what must not be read, and then sorts them. */
	void (*finish)(void *ctx, size_t row, const struct survey_run *run);

	/* Says in published tables how they are to look; may be NULL. */
	int (*choose)(void *ctx, size_t row, struct tidy *part,
	    struct diag *d);

	/* Adds to the published tables of all rows; may be NULL. */
	int (*add)(void *ctx, struct tidy *all, struct diag *d);
};

struct planned_row {
	struct survey_options *o;	/* the program's */
	struct survey survey;
	const struct survey_options *also_o;	/* of another survey of its
				 * questions, people and weight that is
				 * counted, too; or NULL.  The program's check
				 * fills it */
	struct survey also;
	size_t job;		/* that counts it */
	struct show_look look;	/* bars and intervals, which the program fills:
				 * the tables say the rest */
	struct table_set set;	/* the program's make fills it */
};

/* Rows that are counted together. */
struct planned_job {
	size_t first;		/* the first of them, whose options it has */
	struct survey_job count;	/* its parts are the program's */
	size_t cap;		/* of its surveys */
};

struct planned {
	const struct planned_program *program;
	struct tabplan plan;	/* if there is one */
	struct planned_row *rows;
	size_t n;
	struct planned_job *jobs;
	size_t njobs;
	size_t jobs_cap;
};

/* Reads the plan, if there is one; the options of the rows are for the program
 * to fill in, and to free.  Keeps the program.  0, or -1 and the diag.  To be
 * cleared either way. */
int planned_init(struct planned *p, const struct planned_program *program,
    struct diag *d);
void planned_clear(struct planned *p);

bool planned_has_plan(const struct planned *p);

/*
 * 0 to go on, if the status is 0 or, in a plan, the mistake was told: the diag
 * is about that option of the row, or about all of it if that is NULL; so that
 * others are told too.  Else -1, and the diag stays.
 */
int planned_checked(struct planned *p, size_t row, const char *option,
    int status, const struct diag *d);

/* 0, or -1 and the diag if any row of a plan was wrong. */
int planned_end(const struct planned *p, struct diag *d);

/* Finds the questions, weights and jobs of all rows; in a part of the data these
 * can have no targets of their own.  0, or -1 and the diag. */
int planned_find(struct planned *p, const struct survey_run *run,
    struct diag *d);

/* Counts all of them.  0, or -1 and the diag. */
int planned_count(struct planned *p, const struct survey_run *run,
    struct diag *d);

/* In a plan each question of a row needs somebody who answered it: 0, or -1,
 * the diag and the option that keeps all out.  For the program's make. */
int planned_somebody(const struct planned *p, size_t row,
    const struct survey_run *run, const char **wrong, struct diag *d);

#endif
