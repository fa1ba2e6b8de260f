/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/diag.h"
#include "base/list.h"
#include "codebook/scale_ends.h"
#include "tidy/tidy.h"
#include "kind-crosstab/summary.h"

/* "top2" is the net "Top 2". */
static bool
is_end(const struct tidy_row *row, struct slice name)
{
	struct scale_ends e;
	struct buf text;
	bool same;

	if (row->kind != TABLE_NET || !scale_ends_read(name, &e))
		return false;
	buf_init(&text);
	scale_ends_name(&e, &text);
	same = slice_eq(tidy_name(row), buf_all(&text));
	buf_clear(&text);
	return same;
}

static bool
is_named(const struct tidy_row *row, struct slice name)
{
	return is_end(row, name) || slice_eq_nocase(row->label, name) ||
	    slice_eq_nocase(tidy_name(row), name) ||
	    (!table_is_share(row->kind) && slice_eq_nocase(
	    slice_of(table_kind_name(row->kind)), name));
}

/* The net, answer or statistic of that name, nets first; t->nrows if the table
 * has none. */
static size_t
find_row(const struct tidy_table *t, const char *name)
{
	size_t found = t->nrows;

	for (size_t r = 0; r < t->nrows; r++) {
		if (!is_named(&t->rows[r], slice_of(name)))
			continue;
		if (t->rows[r].kind == TABLE_NET)
			return r;
		if (found == t->nrows)
			found = r;
	}
	return found;
}

static int
choose(struct tidy_table *t, const struct list *names, struct diag *d)
{
	struct made_rows *rows = &t->made.shown.summary;

	if (names->n > MADE_ROWS)
		return diag_set(d, "--summary: found %zu rows, wanted %d at "
		    "most", names->n, MADE_ROWS);
	for (size_t i = 0; i < names->n; i++) {
		size_t row = find_row(t, names->items[i]);

		if (row == t->nrows)
			return diag_set(d, "--summary: %.*s has no net, answer "
			    "or statistic \"%s\"", (int)t->question.n,
			    t->question.p, names->items[i]);
		for (size_t k = 0; k < rows->n; k++)
			if (rows->rows[k] == row + 1)
				return diag_set(d, "--summary: \"%s\" is "
				    "asked for twice", names->items[i]);
		rows->rows[rows->n++] = row + 1;
	}
	return 0;
}

int
summary_choose(struct tidy *tidy, const struct list *names, struct diag *d)
{
	for (size_t i = 0; i < tidy->n; i++)
		if (choose(&tidy->tables[i], names, d) < 0)
			return -1;
	return 0;
}
