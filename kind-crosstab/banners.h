/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The banners of all jobs of a run: jobs of the same weight and breaks, of
 * whatever people, share one.
 */
#ifndef BANNERS_H
#define BANNERS_H

#include <stdbool.h>
#include <stddef.h>

#include "stats/sums.h"
#include "kind-crosstab/banner.h"

struct diag;
struct opts;
struct planned;
struct poststrata;
struct survey_run;

/* A banner, and the first row that has it. */
struct banners_one {
	size_t row;
	struct banner banner;
};

/* What a job is counted by. */
struct banners_job {
	size_t banner;
	struct sums people;	/* all who are asked */
};

/* All zero is none; to be cleared. */
struct banners {
	struct banners_one *list;
	size_t n;
	size_t cap;
	struct banners_job *jobs;
	size_t njobs;
	size_t jobs_cap;
};

void banners_clear(struct banners *b);

/* Are the columns of two rows the same, for respondents of the same weight? */
bool banners_same(const struct opts *a, const struct opts *b);

/* Adds a job that begins with that row; opts has the options of all rows.
 * Keeps poststrata, which may be NULL.  0, or -1 and the diag. */
int banners_open(struct banners *b, size_t row, const struct opts *opts,
    const struct survey_run *run, struct poststrata *poststrata,
    struct diag *d);

/* Has the jobs counted by their banners, of which there are no more to come. */
void banners_place(struct banners *b, struct planned *p);

/* What can be known of the columns when all is counted, and remarks on them.
 * 0, or -1 and the diag; of a plan, planned_end tells. */
int banners_finish(struct banners *b, struct planned *p,
    const struct survey_run *run, struct diag *d);

/* That of a job, and the people of the job. */
const struct banner *banners_of(const struct banners *b, size_t job);
const struct sums *banners_people(const struct banners *b, size_t job);

#endif
