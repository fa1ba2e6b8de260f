/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers as text for people: rounded half away from zero, once, with commas
 * between thousands.
 */
#ifndef FMT_H
#define FMT_H

#include <stdint.h>

__extension__ typedef unsigned __int128 fmt_uint;

struct buf;

/* The most decimals that a figure can be shown with. */
#define FMT_DECIMALS 9

/* A whole number: 4,256. */
void fmt_count(struct buf *b, uint64_t n);

/* A number that stands in units of 10^-decimals: 123456 with 2 is 1,234.56. */
void fmt_scaled(struct buf *b, fmt_uint scaled, unsigned decimals);

/*
 * A finite double, rounded as num_round does.  Never -0.
 */
void fmt_double(struct buf *b, double value, unsigned decimals);

/* A level of confidence or of a test in percent, without the sign: 95, 99.5 for
 * 0.995. */
void fmt_level(struct buf *b, double level);

#endif
