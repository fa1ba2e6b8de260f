/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "table/table.h"
#include "hide/redact.h"

void
redact_figures(struct table_cell *cell)
{
	cell->defined = cell->has_se = cell->has_interval = false;
	cell->sig = (struct slice){ "", 0 };
	free(cell->ps);
	cell->ps = NULL;
	cell->nps = 0;
}

void
redact_cell(struct table_cell *cell, unsigned status)
{
	if (cell->hidden)
		return;
	redact_figures(cell);
	cell->hidden = true;
	cell->status = status;
}

/* This column's cell was compared with the rest: is all of that hidden? */
static bool
rest_hidden(const struct table *t, size_t r, size_t column)
{
	bool others = false;

	if (table_at(t, r, 0)->hidden)
		return true;
	for (size_t c = 0; c < t->ncolumns; c++) {
		if (c == column ||
		    t->columns[c].block != t->columns[column].block)
			continue;
		if (!table_at(t, r, c)->hidden)
			return false;
		others = true;
	}
	return others;
}

static bool
is_hidden(const struct table *t, size_t r, size_t column, size_t other)
{
	return other == TABLE_REST ? rest_hidden(t, r, column) :
	    table_at(t, r, other)->hidden;
}

/* "T+" and the like; a column's "T" has no sign behind it. */
static bool
is_rest_mark(struct slice text)
{
	return text.n >= 2 && (text.p[0] == 'T' || text.p[0] == 't') &&
	    (text.p[1] == '+' || text.p[1] == '-');
}

/*
 * The length of the mark that the text begins with, and whom it names; 0 if it
 * is none.  "AA" is column AA, since no column is named twice.
 */
static size_t
read_mark(const struct table *t, size_t column, struct slice text,
    size_t *other)
{
	size_t n = 0;

	if (is_rest_mark(text)) {
		*other = TABLE_REST;
		return 2;
	}
	for (size_t c = 0; c < t->ncolumns; c++) {
		struct slice letter = t->columns[c].letter;

		if (t->columns[c].block != t->columns[column].block ||
		    letter.n <= n || letter.n > text.n ||
		    !slice_eq_nocase(slice_before(text, letter.n), letter))
			continue;
		n = letter.n;
		*other = c;
	}
	return n;
}

/* Adds the marks that stay, with the commas before letters (letters.h) and the
 * blank before "T+"; false if the text is not made of marks. */
static bool
keep_marks(const struct table *t, size_t r, size_t column, struct buf *kept)
{
	struct slice text = table_at(t, r, column)->sig;

	while (text.n > 0) {
		char before = text.p[0];
		bool apart = before == ',' || (before == ' ' &&
		    is_rest_mark(slice_behind(text, 1)));
		size_t other, n;

		text = slice_behind(text, apart);
		n = read_mark(t, column, text, &other);
		if (n == 0)
			return false;
		if (!is_hidden(t, r, column, other)) {
			if (apart && kept->len > 0)
				buf_putc(kept, before);
			buf_add(kept, text.p, n);
		}
		text = slice_behind(text, n);
	}
	return true;
}

static void
redact_sig(struct table *t, size_t r, size_t column)
{
	struct table_cell *cell = &t->cells[r * t->ncolumns + column];
	struct buf kept;

	buf_init(&kept);
	if (!keep_marks(t, r, column, &kept))
		kept.len = 0;
	if (kept.len < cell->sig.n)
		cell->sig = table_text(t, (struct slice){
		    kept.len > 0 ? kept.p : "", kept.len });
	buf_clear(&kept);
}

static void
redact_ps(struct table *t, size_t r, size_t column)
{
	struct table_cell *cell = &t->cells[r * t->ncolumns + column];
	size_t n = 0;

	for (size_t i = 0; i < cell->nps; i++)
		if (!is_hidden(t, r, column, cell->ps[i].column))
			cell->ps[n++] = cell->ps[i];
	cell->nps = n;
}

static bool
any_hidden(const struct table *t, size_t r)
{
	for (size_t c = 0; c < t->ncolumns; c++)
		if (table_at(t, r, c)->hidden)
			return true;
	return false;
}

/* One that a hidden figure could be worked out from. */
static void
redact_gap(const struct table *t, const struct table_difference *of,
    struct table_gap *gap)
{
	const struct table_cell *a = table_at(t, gap->row, of->first);
	const struct table_cell *b = table_at(t, gap->row, of->second);
	unsigned status = (a->hidden ? a->status : 0) |
	    (b->hidden ? b->status : 0);

	if (status == 0)
		return;
	gap->hidden = true;
	gap->defined = gap->has_interval = false;
	gap->status = (gap->status | status) & TABLE_SECRET ? TABLE_SECRET :
	    TABLE_SMALL;
}

static void
redact_gaps(const struct table *t)
{
	for (size_t i = 0; i < t->ndifferences; i++)
		for (size_t k = 0; k < t->differences[i].n; k++)
			redact_gap(t, &t->differences[i],
			    &t->differences[i].gaps[k]);
}

void
redact_marks(struct table *t)
{
	redact_gaps(t);
	for (size_t r = 0; r < t->nrows; r++) {
		if (!any_hidden(t, r))
			continue;
		for (size_t c = 0; c < t->ncolumns; c++) {
			redact_ps(t, r, c);
			redact_sig(t, r, c);
		}
	}
}
