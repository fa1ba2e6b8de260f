/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who has which number, and the rows of statistics of such numbers.
 */
#ifndef SCORED_H
#define SCORED_H

#include <stddef.h>

struct banner;
struct making;
struct significance;
struct sums;

/* A number, and everybody who has it. */
struct scored {
	double value;
	const struct sums *sum;
	struct sums *merged;	/* sum, if several answers have it */
};

/* Numbers that ascend, none of them twice. */
struct scores {
	const struct making *w;
	const struct banner *b;
	struct scored *items;
	size_t n;
	struct significance *tests;
};

/* Those of the answers of a question, without tests; scored_clear frees what it
 * makes. */
struct scores scored_find(const struct making *w, const struct banner *b);
void scored_clear(struct scores *s);

/* Fills the last row of the table, of the kind that it has, in each column of
 * those who have a number there, and compares its columns. */
void scored_fill(const struct scores *s);

#endif
