/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The weight of the respondents: its column, its value, and what is to be
 * said of it.
 */
#ifndef SURVEY_WEIGHT_H
#define SURVEY_WEIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct codebook;
struct columns;
struct csvin;
struct diag;
struct counted;
struct survey_options;

/*
 * Without --weight and --unweighted the weight is the codebook's, if it has
 * one; o->weight then belongs to the codebook.  0, or -1 and the diag when it
 * has several or the data does not have it, or when there is no weight whose
 * lack could drop respondents.
 */
int survey_weight_find(struct survey_options *o, const struct codebook *cb,
    const struct csvin *in, struct diag *d);

/* Where the weights are read. */
struct survey_weight {
	const struct survey_options *o;
	struct csvin *in;
	size_t field;		/* of o->weight, if there is one */
};

/* Asks the stream for the column.  0, or -1 and the diag when it has none of
 * that name. */
int survey_weight_open(struct survey_weight *w,
    const struct survey_options *o, struct csvin *in,
    const struct columns *c, struct diag *d);

/*
 * The weight of the respondent who was read last, in the units of weight.h; 1
 * if there are no weights.  Counts them in *counted.  Returns 1, or 0 to leave
 * them out for lack of a weight, or -1 and the diag when it is none.
 */
int survey_weight_read(const struct survey_weight *w, struct counted *counted,
    int64_t *weight, struct diag *d);

/* Remarks on standard error on columns that look like a weight and are not
 * used, on those left out or in no base, with the weight's name if there are
 * several (named), and on rounding. */
void survey_weight_remark(const struct survey_options *o,
    const struct csvin *in, const struct counted *counted, bool named,
    const char *prog);

#endif
