/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers as text for people: rounded half away from zero, once, with commas
 * between thousands.
 */
#ifndef FMT_H
#define FMT_H

#include "fixed.h"

struct buf;

/* The most decimals that a figure can be shown with. */
#define FMT_DECIMALS 9

/* A whole number: 4,256. */
void fmt_count(struct buf *b, uint64_t n);

/*
 * num / den with so many decimals, decided on the exact integers: 1,234.6.
 * den must not be 0.
 */
void fmt_ratio(struct buf *b, fixed_uint num, fixed_uint den,
    unsigned decimals);

/*
 * A finite double, rounded as num_round does.  Never -0.
 */
void fmt_double(struct buf *b, double value, unsigned decimals);

/* A level of confidence or of a test in percent, without the sign: 95, 99.5 for
 * 0.995. */
void fmt_level(struct buf *b, double level);

/* 100 * num / den, and signs for what has no figure: see fmt_share_sign. */
void fmt_share(struct buf *b, fixed_uint num, fixed_uint den,
    unsigned decimals);

/* Why a share is shown by a sign. */
enum fmt_sign {
	FMT_FIGURE,		/* it is not */
	FMT_NONE,		/* "-": nobody */
	FMT_LOW			/* "*": above 0, but rounds to 0 */
};

enum fmt_sign fmt_share_sign(fixed_uint num, fixed_uint den,
    unsigned decimals);

#endif
