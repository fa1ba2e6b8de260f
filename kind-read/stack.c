/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "stream/csvout.h"
#include "stream/names.h"
#include "kind-read/csv/rows.h"
#include "kind-read/export.h"
#include "kind-read/stack.h"

/* So many columns are named in an error. */
#define SHOWN 8

#define NOWHERE ((size_t)-1)

struct stack {
	struct map *columns;	/* numbered as they stand in the output */
	size_t *from;		/* for each, the file's column, or NOWHERE */
	bool in_order;		/* from is 0, 1, 2 ... */
	struct slice *fields;	/* of a respondent, and one more */
};

static const struct slice empty = { "", 0 };

struct stack *
stack_new(void)
{
	struct stack *s = xcalloc(1, sizeof(*s));

	s->columns = map_new();
	return s;
}

void
stack_free(struct stack *s)
{
	if (s == NULL)
		return;
	map_free(s->columns);
	free(s->from);
	free(s->fields);
	free(s);
}

void
stack_add(struct stack *s, const struct names *names)
{
	for (size_t i = 0; i < names->n; i++)
		map_add(s->columns, names->name[i]);
}

size_t
stack_ncolumns(const struct stack *s)
{
	return map_count(s->columns);
}

struct slice
stack_column(const struct stack *s, size_t i)
{
	return map_member(s->columns, i);
}

bool
stack_has(const struct stack *s, struct slice name)
{
	return map_find(s->columns, name) != MAP_NONE;
}

void
stack_write_header(const struct stack *s, struct csvout *out)
{
	for (size_t i = 0; i < map_count(s->columns); i++)
		csvout_field(out, map_member(s->columns, i));
}

/* Adds the name to a list in words, of which it is the n-th. */
static void
list(struct buf *b, size_t n, struct slice name)
{
	if (n <= SHOWN)
		buf_printf(b, "%s\"%.*s\"", n > 1 ? ", " : "", (int)name.n,
		    name.p);
	else if (n == SHOWN + 1)
		buf_puts(b, ", ...");
}

/* Adds a list, with its head, to a message. */
static void
add_list(struct buf *b, const char *head, size_t n, struct buf *names)
{
	if (n > 0)
		buf_printf(b, "%s%s%s %s", b->len > 0 ? "; " : "", head,
		    n > 1 ? "s" : "", names->p);
	buf_clear(names);
}

/* Says which columns are missing and which are there but not wanted. */
static int
differs(const struct stack *s, const struct names *names, struct diag *d)
{
	struct buf less = { NULL, 0, 0 }, more = { NULL, 0, 0 };
	struct buf what = { NULL, 0, 0 };
	size_t nless = 0, nmore = 0;

	for (size_t i = 0; i < map_count(s->columns); i++)
		if (s->from[i] == NOWHERE)
			list(&less, ++nless, map_member(s->columns, i));
	for (size_t i = 0; i < names->n; i++)
		if (!stack_has(s, names->name[i]))
			list(&more, ++nmore, names->name[i]);
	add_list(&what, "misses column", nless, &less);
	add_list(&what, "has the new column", nmore, &more);
	diag_set(d, "%s (--union takes the columns of all files)", what.p);
	buf_clear(&what);
	return -1;
}

int
stack_use(struct stack *s, const struct names *names, bool may_miss,
    struct diag *d)
{
	size_t n = map_count(s->columns), found = 0;
	bool differ;

	s->from = xreallocarray(s->from, n, sizeof(*s->from));
	s->fields = xreallocarray(s->fields, n + 1, sizeof(*s->fields));
	s->in_order = true;
	for (size_t i = 0; i < n; i++)
		s->from[i] = NOWHERE;
	for (size_t i = 0; i < names->n; i++) {
		size_t column = map_find(s->columns, names->name[i]);

		if (column == MAP_NONE)
			continue;
		s->from[column] = i;
		s->in_order = s->in_order && column == i;
		found++;
	}
	differ = found < names->n || (found < n && !may_miss);
	return differ ? differs(s, names, d) : 0;
}

bool
stack_is_in_order(const struct stack *s, const struct names *names)
{
	return s->in_order && map_count(s->columns) == names->n;
}

struct slice *
stack_fields(struct stack *s, struct export *in, const struct row *row)
{
	const struct slice *fields = export_fields(in, row);

	for (size_t i = 0; i < map_count(s->columns); i++)
		s->fields[i] = s->from[i] != NOWHERE ? fields[s->from[i]] :
		    empty;
	return s->fields;
}

static void
write_fields(struct stack *s, struct csvout *out, struct export *in,
    const struct row *row)
{
	const struct slice *fields = stack_fields(s, in, row);

	for (size_t i = 0; i < map_count(s->columns); i++)
		csvout_field(out, fields[i]);
}

void
stack_write(struct stack *s, struct csvout *out, struct export *in,
    const struct row *row)
{
	if (!s->in_order || row->fields != NULL) {
		write_fields(s, out, in, row);
		return;
	}
	export_write(in, row, out);
	for (size_t i = row->width; i < map_count(s->columns); i++)
		csvout_raw(out, empty);
}
