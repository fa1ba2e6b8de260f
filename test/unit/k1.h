/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The survey K1 of 24 respondents, on which all figures were computed
 * elsewhere; test/data/k1.csv has the same.
 */
#ifndef K1_H
#define K1_H

#include <stdint.h>
#include <string.h>

#include "stats/fixed.h"

#define K1_N 24

static const struct k1 {
	int weight;		/* in hundredths */
	char vote[2];
	char age[2];
	double hrs;
	int m[3];
} k1[K1_N] = {
	{ 75, "A", "Y", 2.5, { 1, 0, 0 } },
	{ 120, "B", "M", 4.0, { 1, 1, 0 } },
	{ 90, "A", "O", 1.5, { 0, 0, 1 } },
	{ 135, "C", "M", 6.0, { 0, 1, 1 } },
	{ 60, "B", "O", 0.5, { 1, 1, 1 } },
	{ 110, "A", "M", 3.0, { 1, 0, 0 } },
	{ 85, "B", "Y", 7.5, { 0, 0, 0 } },
	{ 140, "A", "O", 2.0, { 1, 1, 0 } },
	{ 95, "B", "Y", 5.5, { 0, 1, 0 } },
	{ 160, "A", "M", 3.5, { 1, 0, 1 } },
	{ 70, "C", "Y", 8.0, { 0, 0, 1 } },
	{ 105, "A", "O", 1.0, { 1, 0, 0 } },
	{ 125, "B", "Y", 4.5, { 1, 1, 1 } },
	{ 80, "B", "M", 3.0, { 0, 1, 0 } },
	{ 115, "A", "Y", 2.5, { 1, 0, 0 } },
	{ 50, "C", "O", 9.0, { 0, 0, 0 } },
	{ 200, "A", "M", 2.0, { 1, 1, 1 } },
	{ 65, "B", "Y", 6.5, { 0, 1, 0 } },
	{ 130, "B", "O", 5.0, { 1, 0, 1 } },
	{ 55, "A", "M", 1.5, { 1, 1, 0 } },
	{ 145, "C", "O", 7.0, { 0, 0, 1 } },
	{ 40, "A", "Y", 3.0, { 1, 0, 0 } },
	{ 175, "B", "O", 4.0, { 0, 1, 0 } },
	{ 100, "A", "Y", 2.5, { 1, 1, 1 } },
};

/* In units of 1e-12. */
static inline int64_t
k1_weight(size_t i)
{
	return k1[i].weight * INT64_C(10000000000);
}

/* Those with that answer in the column "vote" or "age"; NULL for everybody. */
static inline struct fixed_sum
k1_sum(const char *column, const char *answer)
{
	struct fixed_sum s = { 0 };

	for (size_t i = 0; i < K1_N; i++)
		if (column == NULL || strcmp(answer, *column == 'v' ?
		    k1[i].vote : k1[i].age) == 0)
			fixed_add(&s, k1_weight(i));
	return s;
}

#endif
