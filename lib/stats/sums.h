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
#include <stdint.h>
#include <string.h>

#include "stats/fixed.h"

/*
 * A fixed_sum in pieces of 32 bits, the lowest first: n, three of w, four of
 * the squares.  They are added without carries, two at a time, since a piece
 * has room for 2^32 of its kind: exact for so many respondents.
 */
#define SUMS_LIMBS 8

struct sums_limbs {
	uint64_t limb[SUMS_LIMBS];
};

typedef uint64_t sums_pair __attribute__((vector_size(16)));

struct sums {
	struct fixed_sum all;
	struct sums_limbs *parts;	/* n of them; the others are zero */
	size_t n;
};

/*
 * One respondent, and the parts that he is in, each named once.  Of calibrated
 * weights the starting ones may be summed, too: those of the part i in the part
 * i + 1, which is for that.
 */
struct sums_who {
	struct fixed_sum one;
	struct sums_limbs limbs;	/* the same */
	const size_t *parts;
	size_t nparts;
	size_t place;			/* in the crowd, if in any parts */
	size_t stratum;			/* weighting/poststrata.h */
	fixed_uint start;		/* the starting weight, or 0 */
};

/* A respondent of that weight (fixed.h), in no parts. */
struct sums_who sums_one(int64_t weight);

/* The same respondent so many times. */
struct sums_who sums_times(const struct sums_who *who, uint64_t times);

/* { 0 } are sums of nobody. */
void sums_clear(struct sums *s);

/* Room for the i-th part and those before it. */
void sums_grow(struct sums *s, size_t i);

/* Adds the sums of other respondents, who are in the i-th part, to it. */
void sums_add_part(struct sums *s, size_t i, const struct fixed_sum *part);

/* Adds the starting weight to the parts behind the respondent's. */
void sums_add_start(struct sums *s, const struct sums_who *who);

static inline void
sums_add_limbs(struct sums_limbs *to, const struct sums_limbs *from)
{
	for (size_t i = 0; i < SUMS_LIMBS; i += 2) {
		sums_pair a, b;

		memcpy(&a, to->limb + i, sizeof(a));
		memcpy(&b, from->limb + i, sizeof(b));
		a += b;
		memcpy(to->limb + i, &a, sizeof(a));
	}
}

static inline void
sums_add(struct sums *s, const struct sums_who *who)
{
	fixed_merge(&s->all, &who->one);
	for (size_t i = 0; i < who->nparts; i++) {
		if (who->parts[i] >= s->n)
			sums_grow(s, who->parts[i]);
		sums_add_limbs(&s->parts[who->parts[i]], &who->limbs);
	}
	if (who->start > 0)
		sums_add_start(s, who);
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

/* The same, which are sums of nobody then. */
void sums_take(struct sums *s, struct sums *other);

/* Takes away the sums of some of the respondents in s. */
void sums_remove(struct sums *s, const struct sums *some);

#endif
