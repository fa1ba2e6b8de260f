/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/slice.h"
#include "stream/column.h"
#include "table/table.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/banner_find.h"

/* So many columns are named where none is near. */
#define MOST_NAMED 3

typedef bool same_fn(struct slice a, struct slice b);

static void
put_name(struct buf *out, const struct banner *b, size_t column)
{
	const struct banner_column *c = &b->columns[column];

	buf_slice(out, b->blocks[c->block].heading);
	buf_puts(out, ": ");
	buf_slice(out, c->label);
}

static bool
is_named(const struct banner *b, size_t column, struct slice name,
    same_fn *same)
{
	const struct banner_column *c = &b->columns[column];
	struct slice label = slice_trim(c->label), heading;

	name = slice_trim(name);
	if (same(label, name))
		return true;
	if (c->block == TABLE_NO_BLOCK)
		return false;
	heading = b->blocks[c->block].heading;
	return name.n > heading.n && name.p[heading.n] == ':' &&
	    same(slice_before(name, heading.n), heading) &&
	    same(slice_trim(slice_behind(name, heading.n + 1)), label);
}

bool
banner_find_is(const struct banner *b, size_t column, struct slice name)
{
	return is_named(b, column, name, slice_eq);
}

/* How many columns have the name?  The Total is none of them. */
static size_t
count(const struct banner *b, struct slice name, same_fn *same,
    size_t *first)
{
	size_t n = 0;

	for (size_t c = b->ncolumns; c-- > 1;)
		if (is_named(b, c, name, same)) {
			*first = c;
			n++;
		}
	return n;
}

/* Adds the names of columns, of those that have the one given if there is
 * any. */
static void
put_names(struct buf *out, const struct banner *b, struct slice name,
    same_fn *same)
{
	size_t n = 0, most = MOST_NAMED;

	for (size_t c = 1; c < b->ncolumns; c++) {
		if (same != NULL && !is_named(b, c, name, same))
			continue;
		if (same == NULL && n == most) {
			buf_puts(out, " ...");
			return;
		}
		buf_puts(out, n++ > 0 ? ", \"" : "\"");
		put_name(out, b, c);
		buf_putc(out, '"');
	}
}

static int
several(const struct banner *b, struct slice name, same_fn *same,
    struct diag *d)
{
	struct buf names;

	buf_init(&names);
	put_names(&names, b, name, same);
	diag_set(d, "\"%.*s\" is more than one column; wanted one of %s",
	    (int)name.n, name.p, names.p);
	buf_clear(&names);
	return -1;
}

/* The nearest of the labels and then of the names with the break. */
static int
none(const struct banner *b, struct slice name, struct diag *d)
{
	size_t n = b->ncolumns - 1, near;
	struct slice *names = xcalloc(2 * n, sizeof(*names));
	struct buf *full = xcalloc(n, sizeof(*full));

	for (size_t c = 0; c < n; c++) {
		names[c] = b->columns[c + 1].label;
		buf_init(&full[c]);
		put_name(&full[c], b, c + 1);
		names[n + c] = buf_all(&full[c]);
	}
	near = column_nearest(&(struct columns){ "", names, 2 * n }, name);
	if (near != COLUMN_NONE) {
		diag_set(d, "no column \"%.*s\"; did you mean \"%.*s\"?",
		    (int)name.n, name.p, (int)names[near].n, names[near].p);
	} else {
		struct buf wanted;

		buf_init(&wanted);
		put_names(&wanted, b, name, NULL);
		diag_set(d, "no column \"%.*s\"; wanted total or one of %s",
		    (int)name.n, name.p, wanted.p);
		buf_clear(&wanted);
	}
	for (size_t c = 0; c < n; c++)
		buf_clear(&full[c]);
	free(full);
	free(names);
	return -1;
}

int
banner_find(const struct banner *b, const char *text, size_t *column,
    struct diag *d)
{
	static same_fn *const ways[] = { slice_eq, slice_eq_nocase };
	struct slice name = slice_of(text);

	*column = 0;
	if (slice_eq_nocase(name, slice_of("total")))
		return 0;
	for (size_t i = 0; i < 2; i++) {
		size_t n = count(b, name, ways[i], column);

		if (n > 1)
			return several(b, name, ways[i], d);
		if (n == 1)
			return 0;
	}
	return none(b, name, d);
}
