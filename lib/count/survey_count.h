/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The pass over the respondents.
 */
#ifndef SURVEY_COUNT_H
#define SURVEY_COUNT_H

#include <stddef.h>

#include "count/survey_job.h"

struct csvin;
struct diag;
struct survey_partial;

/*
 * Reads all respondents once and counts them in the surveys of all jobs; as
 * partial says, if it is not NULL.  0, or -1 and the diag, which names file,
 * line and column.
 */
int survey_count(const struct survey_job *jobs, size_t n, struct csvin *in,
    struct survey_partial *partial, struct diag *d);

#endif
