/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "base/slice.h"
#include "kind-read/infer/infer_joined.h"

/* The parts of all values, and in how many values each stands. */
struct count {
	struct map *parts;
	size_t *values;
	size_t n;
	size_t cap;
	size_t joined;		/* values of several parts */
	bool alone;		/* a part is a value by itself */
};

static void
add_part(struct count *c, struct slice part)
{
	size_t i = map_add(c->parts, part);

	if (i >= c->n) {
		c->values = xgrow(c->values, c->n, &c->cap,
		    sizeof(*c->values));
		c->values[c->n++] = 0;
	}
	c->values[i]++;
}

/* An empty part, as in "a,,b", counts as one too. */
static void
add_value(struct count *c, struct slice value, char separator)
{
	struct slice rest = value, part;

	c->joined += slice_count(value, separator) > 0;
	while (rest.n > 0 && slice_part(&rest, separator, &part))
		add_part(c, slice_trim(part));
}

static bool
are_joined(const struct map *values, char separator)
{
	struct count c = { .parts = map_new() };
	size_t n = map_count(values);
	bool found;

	for (size_t i = 0; i < n; i++)
		add_value(&c, map_member(values, i), separator);
	for (size_t i = 0; i < c.n; i++)
		c.alone |= map_find(values, map_member(c.parts, i)) !=
		    MAP_NONE;
	found = c.joined >= 2 && c.alone && c.n < n;
	for (size_t i = 0; i < c.n && found; i++)
		found = c.values[i] >= 2;
	map_free(c.parts);
	free(c.values);
	return found;
}

bool
infer_joined(const struct map *values)
{
	return values != NULL && (are_joined(values, ';') ||
	    are_joined(values, ',') || are_joined(values, '|'));
}
