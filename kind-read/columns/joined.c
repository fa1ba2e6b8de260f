/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "codebook/order.h"
#include "kind-read/columns/split.h"
#include "kind-read/columns/joined.h"

struct column {
	bool asked;
	bool open;		/* one does not end with ";" */
	bool semicolon;		/* one has a ";" */
	struct map *items[2];	/* by ";", and by ","; or by the separator */
};

struct joined {
	const char *separator;
	struct column *columns;
	size_t n;
};

struct joined *
joined_new(size_t ncolumns, const char *separator)
{
	struct joined *j = xcalloc(1, sizeof(*j));

	j->separator = separator;
	j->columns = xcalloc(ncolumns, sizeof(*j->columns));
	j->n = ncolumns;
	return j;
}

void
joined_free(struct joined *j)
{
	if (j == NULL)
		return;
	for (size_t i = 0; i < j->n; i++) {
		map_free(j->columns[i].items[0]);
		map_free(j->columns[i].items[1]);
	}
	free(j->columns);
	free(j);
}

void
joined_ask(struct joined *j, size_t column)
{
	j->columns[column].asked = true;
}

static void
add_items(struct map **items, struct slice field, const char *separator)
{
	struct slice item;
	size_t n;

	if (*items == NULL)
		*items = map_new();
	while (map_count(*items) <= JOINED_MOST &&
	    (n = split_item(field, separator, &item)) > 0) {
		map_add(*items, item);
		field = (struct slice){ field.p + n, field.n - n };
	}
}

static void
add_field(const struct joined *j, struct column *c, struct slice field)
{
	if (field.n == 0)
		return;
	c->open |= field.p[field.n - 1] != ';';
	if (c->open && !c->asked)
		return;
	c->semicolon |= memchr(field.p, ';', field.n) != NULL;
	add_items(&c->items[0], field,
	    c->asked && j->separator != NULL ? j->separator : ";");
	if (c->asked && j->separator == NULL)
		add_items(&c->items[1], field, ",");
}

void
joined_add(struct joined *j, const struct slice *fields)
{
	for (size_t i = 0; i < j->n; i++)
		add_field(j, &j->columns[i], fields[i]);
}

static const struct map *
items(const struct joined *j, const struct column *c)
{
	return c->items[j->separator == NULL && c->asked && !c->semicolon];
}

static size_t
count(const struct joined *j, size_t column)
{
	const struct map *m = items(j, &j->columns[column]);

	return m != NULL ? map_count(m) : 0;
}

bool
joined_is(const struct joined *j, size_t column)
{
	const struct column *c = &j->columns[column];
	size_t n = count(j, column);

	return n > 0 && (c->asked || (!c->open && n <= JOINED_MOST));
}

bool
joined_too_many(const struct joined *j, size_t column)
{
	return j->columns[column].asked && count(j, column) > JOINED_MOST;
}

const char *
joined_separator(const struct joined *j, size_t column)
{
	const struct column *c = &j->columns[column];

	if (c->asked && j->separator != NULL)
		return j->separator;
	return c->asked && !c->semicolon ? "," : ";";
}

size_t
joined_options(const struct joined *j, size_t column, struct slice **options)
{
	const struct map *m = items(j, &j->columns[column]);
	size_t n = count(j, column);
	struct slice *labels = xcalloc(n, sizeof(*labels));
	size_t *places = xcalloc(n, sizeof(*places));

	*options = xcalloc(n, sizeof(**options));
	for (size_t i = 0; i < n; i++)
		labels[i] = map_member(m, i);
	order_answers(labels, n, places);
	for (size_t i = 0; i < n; i++)
		(*options)[i] = labels[places[i]];
	free(labels);
	free(places);
	return n;
}
