/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which table of one file is which of another.
 */
#ifndef PAIRS_H
#define PAIRS_H

#include <stddef.h>

struct tidy;
struct tidy_table;

struct pair {
	const struct tidy_table *then;	/* NULL: it is only in the new file */
	const struct tidy_table *now;	/* NULL: only in the old one */
};

struct pairs {
	struct pair *list;
	size_t n;
};

/*
 * Tables of one question go together: those with the same title, base, weight
 * and kind of percentages, or else the next of the question that has no other
 * one.  They are in the order of the old file, with those that are only in the
 * new one behind them.  Both files have to live as long as the pairs, which are
 * to be cleared.
 */
void pairs_make(struct pairs *p, const struct tidy *then,
    const struct tidy *now);
void pairs_clear(struct pairs *p);

#endif
