/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sums over all respondents and over parts of them: the columns of a banner.
 *
 * Parts are numbered from 0 and may overlap.  A part to which nobody was added
 * so far takes no room.
 */
#ifndef SUMS_H
#define SUMS_H

#include <stdbool.h>
#include <stddef.h>

#include "fixed.h"

struct sums {
	struct fixed_sum all;
	struct fixed_sum *parts;	/* n of them; the others are zero */
	size_t n;
};

/* One respondent, and the parts that he is in, each named once. */
struct sums_who {
	struct fixed_sum one;
	const size_t *parts;
	size_t nparts;
};

/* { 0 } are sums of nobody. */
void sums_clear(struct sums *s);

/* Room for the i-th part and those before it. */
void sums_grow(struct sums *s, size_t i);

static inline void
sums_add(struct sums *s, const struct sums_who *who)
{
	fixed_merge(&s->all, &who->one);
	for (size_t i = 0; i < who->nparts; i++) {
		if (who->parts[i] >= s->n)
			sums_grow(s, who->parts[i]);
		fixed_merge(&s->parts[who->parts[i]], &who->one);
	}
}

/* Everybody, or those in any of n parts that do not overlap. */
struct sums_parts {
	bool all;
	const size_t *parts;
	size_t n;
};

struct fixed_sum sums_of(const struct sums *s, const struct sums_parts *which);

/* Adds the sums of other respondents. */
void sums_merge(struct sums *s, const struct sums *other);

#endif
