/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The pass over the respondents, who are counted in the surveys of all jobs.
 */
#ifndef SURVEY_COUNT_H
#define SURVEY_COUNT_H

#include <stdbool.h>
#include <stddef.h>

#include "count/survey_job.h"

struct csvin;
struct diag;
struct fingerprint;
struct partial;
struct survey_count;

/* Keeps the jobs.  NULL and the diag when what they ask for is not there; the
 * conditions belong to their surveys. */
struct survey_count *survey_count_open(const struct survey_job *jobs, size_t n,
    struct csvin *in, struct diag *d);
void survey_count_close(struct survey_count *c);	/* NULL is fine */

/* Counts all that the reader has, of which it adds the records to the
 * fingerprint unless that is NULL.  0, or -1 and the diag, which names file,
 * line and column. */
int survey_count_read(struct survey_count *c, struct fingerprint *records,
    struct diag *d);

/* Would another order of respondents count others? */
bool survey_count_ordered(const struct survey_count *c);

/* Is everybody in a category of the targets, of whom there are some?  What is
 * wrong in one part is so in all.  0, or -1 and the diag. */
int survey_count_check(const struct survey_count *c, struct diag *d);

/* As in survey_sums.h. */
void survey_count_keep(struct survey_count *c);
void survey_count_put(struct survey_count *c, struct partial *to);
int survey_count_take(struct survey_count *c, struct partial *from,
    struct diag *d);

/* After the last respondent: gives the surveys what was counted.  0, or -1 and
 * the diag. */
int survey_count_finish(struct survey_count *c, struct diag *d);

#endif
