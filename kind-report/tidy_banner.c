/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "fmt.h"
#include "tidy.h"
#include "sheet.h"
#include "figures.h"
#include "sheet_rows.h"
#include "tidy_banner.h"

static bool
has_letters(const struct tidy_table *t)
{
	for (size_t c = 0; c < t->ncolumns; c++)
		if (t->columns[c].letter.n > 0)
			return true;
	return false;
}

static void
banner_columns(struct sheet *s, const struct tidy_table *t)
{
	bool letters = has_letters(t) || t->made.look.tests.rest;

	sheet_column(s, "Answer", SHEET_LEFT);
	sheet_column(s, t->columns[0].label.p, SHEET_RIGHT);
	for (size_t c = 1; c < t->ncolumns; c++) {
		const struct tidy_column *column = &t->columns[c];

		if (!slice_eq(column->heading, t->columns[c - 1].heading))
			sheet_block(s, column->heading);
		sheet_column(s, column->label.p, letters ? SHEET_MARKED :
		    SHEET_RIGHT);
		sheet_below(s, column->letter);
	}
}

/* One of the bases of a column: how many interviewed and so on. */
typedef void base_fn(struct buf *b, const struct tidy_base *base);

static void
put_interviewed(struct buf *b, const struct tidy_base *base)
{
	fmt_count(b, base->unweighted.n);
}

static void
put_base_weighted(struct buf *b, const struct tidy_base *base)
{
	fmt_double(b, base->weighted.value, 0);
}

static void
put_effective(struct buf *b, const struct tidy_base *base)
{
	fmt_double(b, base->effective.value, 0);
}

static void
base_row(struct sheet *s, const struct tidy_table *t, const char *label,
    base_fn *put, bool judged)
{
	sheet_row(s, false);
	sheet_put(s, 0, slice_of(label));
	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct tidy_column *column = &t->columns[c];
		bool small = judged && figures_is_small(column);
		struct buf b;

		buf_init(&b);
		buf_puts(&b, small ? "(" : "");
		if (column->base.unweighted.known)
			put(&b, &column->base);
		else
			table_status(TABLE_SECRET, &b);
		buf_puts(&b, small ? ")" : "");
		sheet_take(s, c + 1, &b);
	}
}

static void
banner_bases(struct sheet *s, const struct tidy_table *t)
{
	bool weighted = t->made.look.weighted;
	bool effective = t->made.look.small.effective && weighted;

	base_row(s, t, tidy_of_responses(t) ? "Responses" : "Interviewed",
	    put_interviewed, !effective);
	if (!weighted)
		return;
	base_row(s, t, "Weighted", put_base_weighted, false);
	if (!tidy_of_responses(t))
		base_row(s, t, "Effective", put_effective, effective);
}

static void
put_marked(struct sheet *s, const struct tidy_table *t, size_t row, size_t c)
{
	const struct tidy_cell *cell = tidy_at(t, row, c);
	bool uncertain = t->made.look.small.nchs && cell->figure.known &&
	    (cell->status & TABLE_SMALL) != 0;
	struct buf b;

	buf_init(&b);
	buf_puts(&b, uncertain ? "(" : "");
	figures_put(&b, t, row, c);
	buf_puts(&b, uncertain ? ")" : "");
	if (cell->sig.n > 0) {
		buf_putc(&b, ' ');
		buf_slice(&b, cell->sig);
	}
	sheet_take(s, c + 1, &b);
}

struct sheet *
tidy_banner(const struct tidy_table *t)
{
	struct sheet *s = sheet_new();

	banner_columns(s, t);
	banner_bases(s, t);
	for (size_t r = 0; r < t->nrows; r++) {
		sheet_row(s, r == 0 || sheet_rows_begins_part(t, r));
		sheet_put(s, 0, t->rows[r].label);
		for (size_t c = 0; c < t->ncolumns; c++)
			put_marked(s, t, r, c);
	}
	return s;
}
