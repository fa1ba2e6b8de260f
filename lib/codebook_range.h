/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Missing values that are a range of numbers, as SPSS has them: "900 thru
 * highest", "lowest thru -1", "97 thru 99".
 */
#ifndef CODEBOOK_RANGE_H
#define CODEBOOK_RANGE_H

#include <stdbool.h>

#include "slice.h"

struct buf;

/* Both ends are in; they may be infinite. */
struct codebook_range {
	double low, high;
};

/* Is the text such a range, with a low end that is not above the high one? */
bool codebook_range_read(struct slice text, struct codebook_range *range);

/* Adds the text. */
void codebook_range_write(const struct codebook_range *range,
    struct buf *out);

#endif
