/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "stats/apportion.h"

struct remainder {
	fixed_uint rest;	/* what was cut off, of the total */
	size_t at;
};

static int
compare(const void *va, const void *vb)
{
	const struct remainder *a = va, *b = vb;

	if (a->rest != b->rest)
		return a->rest > b->rest ? -1 : 1;
	return (a->at > b->at) - (a->at < b->at);
}

void
apportion(const fixed_uint *parts, size_t n, fixed_uint total, uint64_t size,
    uint64_t *whole)
{
	struct remainder *rests = xcalloc(n, sizeof(*rests));
	uint64_t left = size;

	for (size_t i = 0; i < n; i++) {
		fixed_uint part = parts[i] * size;

		whole[i] = (uint64_t)(part / total);
		rests[i] = (struct remainder){ part % total, i };
		left -= whole[i];
	}
	qsort(rests, n, sizeof(*rests), compare);
	for (size_t i = 0; i < n && i < left; i++)
		whole[rests[i].at]++;
	free(rests);
}
