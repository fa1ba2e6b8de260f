/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables that are wanted, row by row: those of a plan, or the one row that
 * a command line is.  Rows of the same people, weight and breaks are counted
 * together, all of them in one pass.
 */
#ifndef PLANNED_H
#define PLANNED_H

#include <stdbool.h>
#include <stddef.h>

#include "count/survey.h"
#include "count/survey_count.h"
#include "plan/tabplan.h"
#include "table/table.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/options.h"

struct diag;
struct survey_run;

struct planned_row {
	struct opts o;
	struct survey survey;
	size_t job;		/* that counts it */
	size_t sort;		/* the column that it is sorted by, if it is */
	struct table_set set;
};

/* Rows that are counted together. */
struct planned_job {
	size_t first;		/* the first of them, whose options it has */
	struct survey_job count;
	size_t cap;		/* of its surveys */
	size_t banner;
	struct sums people;	/* all who are asked */
};

/* A banner, which jobs of one weight share. */
struct planned_banner {
	size_t first;		/* the first row of it */
	struct banner banner;
};

struct planned {
	const struct opts *command;
	struct tabplan plan;	/* if the command has one */
	struct planned_row *rows;
	size_t n;
	struct planned_job *jobs;
	size_t njobs;
	size_t jobs_cap;
	struct planned_banner *banners;
	size_t nbanners;
	size_t banners_cap;
};

/* Reads the plan, if there is one, and the options of its rows.  0, or -1 and
 * the diag.  To be cleared either way. */
int planned_init(struct planned *p, const char *prog,
    const struct opts *command, struct diag *d);
void planned_clear(struct planned *p);

/*
 * What is wrong with a row, in what that option says, or NULL: in a plan it is
 * told, and 0 returned, so that others are told too; else -1, and the diag
 * stays.
 */
int planned_wrong(struct planned *p, size_t row, const char *option,
    const struct diag *d);

/* 0, or -1 and the diag if any row of a plan was wrong. */
int planned_end(const struct planned *p, struct diag *d);

/* Finds the questions, weights and breaks of all rows.  0, or -1 and the
 * diag. */
int planned_find(struct planned *p, const struct survey_run *run,
    struct diag *d);

/* Counts all of them.  0, or -1 and the diag. */
int planned_count(struct planned *p, const struct survey_run *run,
    struct diag *d);

/* Makes the tables of each.  0, or -1 and the diag; of a plan, planned_end
 * tells. */
int planned_make(struct planned *p, const struct survey_run *run,
    struct diag *d);

#endif
