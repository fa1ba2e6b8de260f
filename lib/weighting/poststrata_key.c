/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/num.h"
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
poststrata_key_put(const struct poststrata_keys *k, size_t i, struct buf *out)
{
	const char *from = map_member(k->map, i).p;
	uint32_t category;
	uint64_t bits;

	for (size_t at = 0; at < k->categories; at += sizeof(category)) {
		memcpy(&category, from + at, sizeof(category));
		buf_printf(out, "%s%" PRIu32, at > 0 ? "." : "", category);
	}
	for (size_t at = 0; at < k->numbers; at += sizeof(bits)) {
		memcpy(&bits, from + k->categories + at, sizeof(bits));
		buf_printf(out, ",%016" PRIx64, bits);
	}
}

static bool
take_category(struct slice *rest, bool first, uint32_t *category)
{
	size_t digits;
	uint64_t value;

	if (!first && !slice_begins(*rest, "."))
		return false;
	*rest = slice_behind(*rest, !first);
	digits = num_digits(*rest, 0);
	if (!num_parse_uint(slice_before(*rest, digits), UINT32_MAX, &value))
		return false;
	*category = (uint32_t)value;
	*rest = slice_behind(*rest, digits);
	return true;
}

static bool
take_bits(struct slice *rest, uint64_t *bits)
{
	static const char hex[] = "0123456789abcdef";

	if (rest->n < 17 || rest->p[0] != ',')
		return false;
	*bits = 0;
	for (size_t i = 1; i < 17; i++) {
		const char *digit = memchr(hex, rest->p[i], 16);

		if (digit == NULL)
			return false;
		*bits = *bits << 4 | (uint64_t)(digit - hex);
	}
	*rest = slice_behind(*rest, 17);
	return true;
}

bool
poststrata_key_take(struct poststrata_keys *k, struct slice *rest, size_t *i)
{
	uint32_t category;
	uint64_t bits;

	for (size_t at = 0; at < k->categories; at += sizeof(category)) {
		if (!take_category(rest, at == 0, &category))
			return false;
		memcpy(k->bytes + at, &category, sizeof(category));
	}
	for (size_t at = 0; at < k->numbers; at += sizeof(bits)) {
		if (!take_bits(rest, &bits))
			return false;
		memcpy(k->bytes + k->categories + at, &bits, sizeof(bits));
	}
	*i = map_add(k->map, (struct slice){ k->bytes,
	    k->categories + k->numbers });
	return true;
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
