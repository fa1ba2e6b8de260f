/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What was counted in jobs, as lines of a part of the data, and back.
 */
#ifndef SURVEY_SUMS_H
#define SURVEY_SUMS_H

#include <stddef.h>

#include "base/slice.h"
#include "stream/fingerprint.h"

struct diag;
struct partial;
struct survey_pass;

/* What survey_count does with parts of the data. */
struct survey_partial {
	struct partial *put;	/* lines for what is counted go there, and
				 * nothing is finished; or NULL */
	struct fingerprint records;	/* then also of these */
	struct partial *take;	/* adds what others counted; or NULL */
	struct slice header;	/* as CSV, with its line end: it is read in
				 * place of data; or empty */
};

/* To be called before the first respondent, so that all is kept that the lines
 * tell. */
void survey_sums_keep(struct survey_pass *passes, size_t n);

/* Of passes that are not finished. */
void survey_sums_put(struct survey_pass *passes, size_t n,
    struct partial *to);

/* Adds what others counted, of the same jobs; from is sorted.  0, or -1 and the
 * diag. */
int survey_sums_take(struct survey_pass *passes, size_t n,
    struct partial *from, struct diag *d);

#endif
