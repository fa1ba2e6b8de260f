/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ratios and shares of exact sums as text for people: rounded half up, once, on
 * the integers.
 */
#ifndef SHARE_H
#define SHARE_H

#include "stats/fixed.h"

struct buf;

/* num / den with so many decimals: 1,234.6.  den must not be 0. */
void share_ratio(struct buf *b, fixed_uint num, fixed_uint den,
    unsigned decimals);

/* 100 * num / den, and signs for what has no figure: see share_sign. */
void share_put(struct buf *b, fixed_uint num, fixed_uint den,
    unsigned decimals);

/* Why a share is shown by a sign. */
enum share_sign {
	SHARE_FIGURE,		/* it is not */
	SHARE_NONE,		/* "-": nobody */
	SHARE_LOW		/* "*": above 0, but rounds to 0 */
};

enum share_sign share_sign(fixed_uint num, fixed_uint den, unsigned decimals);

#endif
