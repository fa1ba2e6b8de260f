/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "codebook/order.h"
#include "kind-read/columns/split.h"
#include "kind-read/columns/torn.h"
#include "kind-read/columns/joined.h"

/* Those that a column may have, if nobody says which it is. */
static const char *const separators[] = { ";", "\n", "," };

enum { SEMICOLON, LINE, COMMA, SEPARATORS };

struct items {
	struct map *texts;	/* NULL: none yet */
	struct torn torn;
};

struct column {
	bool asked;
	bool open;		/* one does not end with ";" */
	size_t with[SEPARATORS];	/* fields that have it */
	struct items items[SEPARATORS];	/* by each; or by the separator */
};

struct joined {
	const char *separator;
	struct column *columns;
	size_t n;
	struct buf flat;	/* room for a field */
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
	for (size_t i = 0; i < j->n; i++)
		for (size_t k = 0; k < SEPARATORS; k++) {
			map_free(j->columns[i].items[k].texts);
			torn_clear(&j->columns[i].items[k].torn);
		}
	free(j->columns);
	buf_clear(&j->flat);
	free(j);
}

void
joined_ask(struct joined *j, size_t column)
{
	j->columns[column].asked = true;
}

static void
add_items(struct items *items, struct slice field, const char *separator)
{
	struct slice item;
	size_t n;

	if (items->texts == NULL)
		items->texts = map_new();
	while (map_count(items->texts) <= JOINED_MOST &&
	    (n = split_item(field, separator, &item)) > 0) {
		torn_add(&items->torn, map_add(items->texts, item));
		field = (struct slice){ field.p + n, field.n - n };
	}
	torn_end(&items->torn);
}

/* By this separator, which in fields of others than lines stands in one. */
static void
add_by(struct joined *j, struct items *items, struct slice field,
    const char *separator)
{
	if (strchr(separator, '\n') == NULL)
		field = split_flat(field, &j->flat);
	add_items(items, field, separator);
}

static void
add_field(struct joined *j, struct column *c, struct slice field)
{
	if (field.n == 0)
		return;
	c->open |= field.p[field.n - 1] != ';';
	if (c->open && !c->asked)
		return;
	if (c->asked && j->separator != NULL) {
		add_by(j, &c->items[0], field, j->separator);
		return;
	}
	for (size_t i = 0; i < (c->asked ? SEPARATORS : LINE); i++) {
		c->with[i] += memchr(field.p, separators[i][0], field.n) !=
		    NULL;
		add_by(j, &c->items[i], field, separators[i]);
	}
}

void
joined_add(struct joined *j, const struct slice *fields)
{
	for (size_t i = 0; i < j->n; i++)
		add_field(j, &j->columns[i], fields[i]);
}

/* Which of the separators it is: the more frequent of two that no comma in an
 * answer is taken for, if there is one. */
static size_t
which(const struct joined *j, const struct column *c)
{
	if (!c->asked || j->separator != NULL)
		return SEMICOLON;
	if (c->with[LINE] > c->with[SEMICOLON])
		return LINE;
	return c->with[SEMICOLON] > 0 ? SEMICOLON : COMMA;
}

static const struct items *
items(const struct joined *j, const struct column *c)
{
	return &c->items[which(j, c)];
}

static size_t
count(const struct joined *j, size_t column)
{
	const struct map *m = items(j, &j->columns[column])->texts;

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
	return separators[which(j, c)];
}

size_t
joined_options(const struct joined *j, size_t column, struct slice **options)
{
	const struct map *m = items(j, &j->columns[column])->texts;
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

bool
joined_torn(const struct joined *j, size_t column, struct slice option,
    struct slice *other)
{
	const struct items *c = items(j, &j->columns[column]);
	size_t half;

	if (!torn_other_half(&c->torn, map_find(c->texts, option), &half))
		return false;
	*other = map_member(c->texts, half);
	return true;
}
