/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Kinds of respondents: those that are in the same group, categories and
 * numbers, whatever their starting weights; and how many there are.
 */
#ifndef KINDS_H
#define KINDS_H

#include <stddef.h>
#include <stdint.h>

#include "stats/fixed.h"

struct kinds;

/* A kind; arrays are the set's. */
struct kind {
	uint32_t group;		/* of --by */
	const uint32_t *categories;	/* one of each margin */
	const double *numbers;
	uint64_t n;		/* respondents who have a starting weight, */
	fixed_uint start;	/* and its sum */
};

/* Of so many categories in each margin, which are not kept. */
struct kinds *kinds_new(const size_t *ncategories, size_t nmargins,
    size_t nnumbers);
void kinds_free(struct kinds *k);

/* Adds a respondent with that starting weight to the kind with the same group,
 * categories and numbers; its number, from 0 in the order of arrival. */
uint32_t kinds_add(struct kinds *k, const struct kind *kind, int64_t start);

/* Adds all of another set, whose groups have other numbers here; number has
 * room for them, and gets theirs here. */
void kinds_join(struct kinds *k, const struct kinds *other,
    const uint32_t *groups, uint32_t *number);

size_t kinds_count(const struct kinds *k);
struct kind kinds_get(const struct kinds *k, size_t i);

/*
 * The kinds of a group that have respondents, in an order that does not depend
 * on that of arrival: by categories and numbers.  Returns how many there are in
 * *list, which the caller frees.
 */
size_t kinds_list(const struct kinds *k, uint32_t group, uint32_t **list);

#endif
