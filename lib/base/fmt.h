/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers as text for people: rounded half away from zero, once, with commas
 * between thousands.
 */
#ifndef FMT_H
#define FMT_H

#include <stdint.h>

struct buf;

/* The most decimals that a figure can be shown with. */
#define FMT_DECIMALS 9

/* A whole number: 4,256. */
void fmt_count(struct buf *b, uint64_t n);

/*
 * A finite double, rounded as num_round does.  Never -0.
 */
void fmt_double(struct buf *b, double value, unsigned decimals);

/* A level of confidence or of a test in percent, without the sign: 95, 99.5 for
 * 0.995. */
void fmt_level(struct buf *b, double level);

#endif
