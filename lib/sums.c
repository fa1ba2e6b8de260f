/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "xalloc.h"
#include "sums.h"

void
sums_clear(struct sums *s)
{
	free(s->parts);
	*s = (struct sums){ { 0 }, NULL, 0 };
}

void
sums_grow(struct sums *s, size_t i)
{
	size_t n = s->n + s->n / 2 > i ? s->n + s->n / 2 : i + 1;

	s->parts = xreallocarray(s->parts, n, sizeof(*s->parts));
	for (; s->n < n; s->n++)
		s->parts[s->n] = (struct fixed_sum){ 0 };
}

void
sums_merge(struct sums *s, const struct sums *other)
{
	fixed_merge(&s->all, &other->all);
	if (other->n > s->n)
		sums_grow(s, other->n - 1);
	for (size_t i = 0; i < other->n; i++)
		fixed_merge(&s->parts[i], &other->parts[i]);
}

struct fixed_sum
sums_of(const struct sums *s, const struct sums_parts *which)
{
	struct fixed_sum sum = { 0 };

	if (which->all)
		return s->all;
	for (size_t i = 0; i < which->n; i++)
		if (which->parts[i] < s->n)
			fixed_merge(&sum, &s->parts[which->parts[i]]);
	return sum;
}
