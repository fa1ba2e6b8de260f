/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "map.h"
#include "field.h"
#include "csvout.h"
#include "clean.h"
#include "names.h"
#include "rows.h"
#include "stack.h"

/* So many columns are named in an error. */
#define SHOWN 8

#define NOWHERE ((size_t)-1)

struct stack {
	struct map *columns;	/* numbered as they stand in the output */
	size_t *from;		/* for each, the file's column, or NOWHERE */
	bool in_order;		/* from is 0, 1, 2 ... */
	struct slice *fields;	/* room for the file's */
	size_t nfields;
	struct buf room;
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
	buf_clear(&s->room);
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
	s->fields = xreallocarray(s->fields, names->n, sizeof(*s->fields));
	s->nfields = names->n;
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

/* Plain fields, with commas between them. */
static void
write_plain(struct stack *s, struct csvout *out, struct slice run,
    unsigned char delim)
{
	char *p;

	if (delim == ',') {
		csvout_raw(out, run);
		return;
	}
	s->room.len = 0;
	p = buf_room(&s->room, run.n);
	for (size_t i = 0; i < run.n; i++)
		p[i] = (unsigned char)run.p[i] == delim ? ',' : run.p[i];
	csvout_raw(out, (struct slice){ p, run.n });
}

static void
write_in_order(struct stack *s, struct csvout *out, struct clean *clean,
    struct slice text, unsigned char delim)
{
	struct slice field;
	size_t pos = 0, next;

	while (pos <= text.n) {
		next = clean_plain(clean, text, pos);
		if (next > pos) {
			write_plain(s, out, (struct slice){ text.p + pos,
			    next - 1 - pos }, delim);
			pos = next;
		} else if (field_split(text, delim, &pos, &field)) {
			csvout_field(out, clean_field(clean, field));
		}
	}
}

static void
write_moved(struct stack *s, struct csvout *out, struct clean *clean,
    const struct row *row, unsigned char delim)
{
	size_t pos = 0;

	for (size_t i = 0; i < row->width; i++)
		field_split(row->text, delim, &pos, &s->fields[i]);
	for (size_t i = 0; i < map_count(s->columns); i++)
		csvout_field(out, s->from[i] < row->width ?
		    clean_field(clean, s->fields[s->from[i]]) : empty);
}

void
stack_write(struct stack *s, struct csvout *out, struct clean *clean,
    const struct row *row, unsigned char delim)
{
	if (!s->in_order) {
		write_moved(s, out, clean, row, delim);
		return;
	}
	write_in_order(s, out, clean, row->text, delim);
	for (size_t i = row->width; i < map_count(s->columns); i++)
		csvout_raw(out, empty);
}
