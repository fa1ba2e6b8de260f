/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every question of a report over waves.
 */
#ifndef TRENDS_H
#define TRENDS_H

#include <stddef.h>

#include "tidy/tidy.h"
#include "kind-report/trend/series.h"

/* All zero has none. */
struct trends {
	const struct series_given *waves;
	size_t nwaves;
	struct tidy tidy;	/* tables with waves across */
	const struct tidy_table **of;	/* what they are of: for each, a table
				 * of the newest wave */
};

/* The waves in the order of time, two at least; they have to live as long as
 * the trends, which are to be cleared. */
void trends_init(struct trends *t, const struct series_given *waves,
    size_t n);
void trends_clear(struct trends *t);

/* The table with waves across that stands with a table of the newest wave; NULL
 * if no other wave has the question, nobody knows which table it is, or the
 * same stands with another one. */
const struct tidy_table *trends_find(const struct trends *t,
    const struct tidy_table *of);

#endif
