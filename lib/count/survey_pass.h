/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A job of survey_count, and what is read besides its questions.
 *
 * What is the same for several jobs is found once for each respondent, by the
 * first of them.
 */
#ifndef SURVEY_PASS_H
#define SURVEY_PASS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/sums.h"
#include "stats/crowd.h"
#include "count/survey.h"
#include "count/survey_weight.h"
#include "count/survey_job.h"

struct cond;
struct csvin;
struct diag;
struct repeated;

struct survey_pass {
	struct csvin *in;
	const struct survey_job *job;
	struct cond *where;	/* or NULL; belongs to the first survey */
	struct survey_weight weight;
	struct counted counted;
	struct tally **tallies;	/* of all questions of all surveys */
	size_t ntallies;
	const struct sums_who *waiting[CROWD_SIZE];	/* for the people */
	size_t nwaiting;

	struct survey_pass *alike;	/* the first with the same weight, which
				 * has: */
	int has_weight;		/* what survey_weight_read says */
	int64_t value;
	struct sums_who one;	/* of that weight, in no parts */
	struct survey_pass *beside;	/* the first of these with the same parts,
				 * which has: */
	struct crowd *crowd;
	const struct sums_who *who;	/* the respondent, once their parts are
				 * known */
	struct survey_pass *next;	/* beside it */
	bool of_all;		/* all jobs have that weight */
};

/* Finds weight, condition and poststrata; 0, or -1 and the diag.  The condition
 * belongs to the job's first survey even then. */
int survey_pass_open(struct survey_pass *p, const struct survey_job *job,
    struct csvin *in, struct diag *d);

/* When all are open: which of them find things for which.  Then each that has a
 * crowd owns it. */
void survey_pass_join(struct survey_pass *passes, size_t n);

/* Several conditions share what is found of a field, which outlives the last
 * record; one alone would be slower.  The caller's, or NULL: nothing to share,
 * and repeated_next need not be called. */
struct repeated *survey_pass_share(struct survey_pass *passes, size_t n);

/* The survey that the i-th of the tallies is of, and which of its questions. */
const struct survey *survey_pass_survey(const struct survey_pass *p, size_t i,
    size_t *question);

void survey_pass_clear(struct survey_pass *p);

/* After the last respondent: gives the surveys what was counted.  0, or -1 and
 * the diag. */
int survey_pass_finish(const struct survey_pass *p, struct diag *d);

/* Says of what is wrong where the survey is asked for, too; -1. */
int survey_pass_asked_at(const struct survey *s, struct diag *d);

#endif
