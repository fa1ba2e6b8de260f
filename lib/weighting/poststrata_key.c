/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "weighting/poststrata_key.h"

struct poststrata_keys {
	size_t categories;	/* bytes, and behind them */
	size_t numbers;
	char *bytes;		/* of the key that is looked for */
	struct map *map;
};

struct poststrata_keys *
poststrata_key_new(size_t nmargins, size_t nnumbers)
{
	struct poststrata_keys *k = xcalloc(1, sizeof(*k));

	k->categories = nmargins * sizeof(uint32_t);
	k->numbers = nnumbers * sizeof(double);
	k->bytes = xcalloc(1, k->categories + k->numbers);
	k->map = map_new();
	return k;
}

void
poststrata_key_free(struct poststrata_keys *k)
{
	if (k == NULL)
		return;
	map_free(k->map);
	free(k->bytes);
	free(k);
}

size_t
poststrata_key_count(const struct poststrata_keys *k)
{
	return map_count(k->map);
}

size_t
poststrata_key_add(struct poststrata_keys *k, const uint32_t *categories,
    const double *numbers)
{
	char *to = k->bytes + k->categories;

	memcpy(k->bytes, categories, k->categories);
	for (size_t i = 0; i < k->numbers / sizeof(double); i++) {
		const double number = numbers[i] + 0.0;	/* of -0 */

		memcpy(to + i * sizeof(number), &number, sizeof(number));
	}
	return map_add(k->map, (struct slice){ k->bytes,
	    k->categories + k->numbers });
}

void
poststrata_key_get(const struct poststrata_keys *k, size_t i,
    uint32_t *categories, double *numbers)
{
	const char *from = map_member(k->map, i).p;

	memcpy(categories, from, k->categories);
	if (k->numbers > 0)
		memcpy(numbers, from + k->categories, k->numbers);
}

struct numbered {
	struct slice key;
	size_t number;
};

static int
compare(const void *a, const void *b)
{
	const struct numbered *x = a, *y = b;

	return slice_cmp(x->key, y->key);
}

size_t *
poststrata_key_order(const struct poststrata_keys *k)
{
	size_t n = map_count(k->map);
	struct numbered *list = xcalloc(n, sizeof(*list));
	size_t *order = xcalloc(n, sizeof(*order));

	for (size_t i = 0; i < n; i++)
		list[i] = (struct numbered){ map_member(k->map, i), i };
	qsort(list, n, sizeof(*list), compare);
	for (size_t i = 0; i < n; i++)
		order[i] = list[i].number;
	free(list);
	return order;
}
