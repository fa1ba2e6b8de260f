/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Jobs that several threads count, each in surveys of its own, of which the sums
 * are added.  What comes of it is what one finds: anything that is wrong is left
 * to one, who counts from the beginning.
 */
#ifndef SURVEY_CREW_H
#define SURVEY_CREW_H

#include <stddef.h>
#include <stdint.h>

struct cli_input;
struct diag;
struct survey_job;
struct survey_partial;

/*
 * Reads all respondents and counts them in the surveys of all jobs, which were
 * found with the input's own reader; as partial says, if it is not NULL.  By as
 * many threads as were asked for, or if that is 0 as are of use.  0, or -1 and
 * the diag.
 */
int survey_crew_count(const struct survey_job *jobs, size_t n,
    const struct cli_input *input, struct survey_partial *partial,
    uint64_t threads, struct diag *d);

#endif
