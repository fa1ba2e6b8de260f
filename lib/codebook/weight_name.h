/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the column of the weights is usually called, and which columns that are
 * called so hold what respondents weigh.
 */
#ifndef WEIGHT_NAME_H
#define WEIGHT_NAME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

/* How well the name fits a weight; capitals do not matter, and words end at
 * signs and blanks, and before a capital behind a small letter. */
enum weight_name {
	WEIGHT_NAME_NONE,
	WEIGHT_NAME_LIKE,	/* pspwght, wtssall, finalwgt, Weightvar */
	WEIGHT_NAME_WORD,	/* weight is its first or last word */
	WEIGHT_NAME_USUAL	/* weight, weights, weighting, wt, w8, wgt */
};

enum weight_name weight_name_fit(struct slice name);

/* Does the name or wording say that something is put on scales: by a unit (kg,
 * pounds, ...), or by words such as body, birth, baby, actual, loss? */
bool weight_name_on_scales(struct slice text);

/* Does a column of that name look like the weight of a survey? */
bool weight_name_looks(struct slice name);

/* Is one of the n names that of a height or of the body mass index, so that a
 * column beside it which is called weight is one of the body? */
bool weight_name_beside_height(const struct slice *names, size_t n);

#endif
