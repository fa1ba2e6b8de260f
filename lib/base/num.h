/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text to number and back, strictly and without the locale.
 */
#ifndef NUM_H
#define NUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

/* Bytes that num_format needs, with the NUL. */
#define NUM_SIZE 32

/*
 * A number is [+-]digits[.digits][e[+-]digits], a digit before or after the
 * point; blanks around it are allowed, and nothing else is: no hex, "inf",
 * thousands separators, percent signs.  Correctly rounded.  False when s is
 * not a number or is too large for a double.
 */
bool num_parse(struct slice s, double *value);

/* The end of the decimal digits that begin at i. */
size_t num_digits(struct slice s, size_t i);

/* Digits only, up to the given maximum. */
bool num_parse_uint(struct slice s, uint64_t max, uint64_t *value);

/*
 * The shortest decimal that reads back as the same double.  The value must be
 * finite; minus zero is written as 0.
 */
void num_format(double value, char out[NUM_SIZE]);

/*
 * The absolute value in units of 10^-decimals, rounded half up: 285 for -28.5
 * and 1.  A double within a few of its last bits below a tie counts as the tie,
 * since most decimals are no doubles: 100 * 0.285 is a little less than 28.5.
 * decimals is 0 to 15.
 */
double num_round(double value, unsigned decimals);

/* 100 times the proportion, to 15 digits: 7 of 0.07, not 7.000000000000001. */
double num_percent(double prop);

static inline size_t
num_larger(size_t a, size_t b)
{
	return a > b ? a : b;
}

static inline size_t
num_smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

#endif
