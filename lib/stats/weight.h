/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A weight: decimal text to a fixed-point integer.
 */
#ifndef WEIGHT_H
#define WEIGHT_H

#include <stdint.h>

#include "base/slice.h"

__extension__ typedef unsigned __int128 fixed_uint;

/* One unit is 1e-12, so a weight of 1 is WEIGHT_ONE. */
#define WEIGHT_ONE INT64_C(1000000000000)

enum weight_result {
	WEIGHT_OK,
	WEIGHT_ROUNDED,		/* more than 12 decimals; rounded half up */
	WEIGHT_EMPTY,
	WEIGHT_NEGATIVE,
	WEIGHT_NOT_A_NUMBER,
	WEIGHT_TOO_LARGE	/* 9223372 is the largest whole weight */
};

/*
 * Reads digits[.digits][e[+-]digits] with an optional sign; blanks around it
 * are allowed.  Fills *weight, in units of 1e-12, for the first two results.
 * The text is read as a decimal, so nothing is lost to binary fractions.
 */
enum weight_result weight_parse(struct slice s, int64_t *weight);

/* The same of what may be a sum of weights: up to 1e12. */
enum weight_result weight_parse_sum(struct slice s, fixed_uint *sum);

/* Bytes that weight_format needs. */
#define WEIGHT_SIZE 24

/* The weight with its 12 decimals, in out: 0.929095216422. */
struct slice weight_format(int64_t weight, char out[WEIGHT_SIZE]);

/* What is wrong with the text, for a message; NULL for the first two. */
const char *weight_problem(enum weight_result result);

#endif
