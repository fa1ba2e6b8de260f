/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/diag.h"
#include "tidy/tidy.h"
#include "tidy/tidy_check.h"
#include "sheet/sheet.h"
#include "show/sheet_rows.h"
#include "show/figures.h"
#include "show/style.h"
#include "show/bases.h"
#include "show/legend.h"
#include "show/items_sheet.h"

/* Answers, nets and statistics are a block each, which needs no heading: a
 * sheet that is too wide is split between them.  Statements of an agreement
 * have their nets elsewhere. */
static void
put_columns(struct sheet *s, const struct tidy_table *t, size_t n,
    bool with_base)
{
	sheet_column(s, n < t->nrows ? "Statement" : "Item", SHEET_LEFT);
	for (size_t r = 0; r < n; r++) {
		if (r == 0 || sheet_rows_begins_part(t, r))
			sheet_block(s, slice_of(""));
		sheet_column(s, t->rows[r].label.p, SHEET_RIGHT);
	}
	if (with_base)
		sheet_column(s, "Base", SHEET_RIGHT);
}

static void
put_row(struct sheet *s, struct legend *l, const struct tidy_table *t,
    size_t n, bool with_base)
{
	sheet_row(s, false);
	sheet_put(s, 0, stem_own(&l->stem, t->wording));
	for (size_t r = 0; r < n; r++) {
		sheet_rows_figure(s, r + 1, t, r, 0);
		legend_see_cell(l, tidy_at(t, r, 0), t->rows[r].kind);
	}
	if (with_base)
		sheet_rows_count(s, n + 1, &t->columns[0].base.unweighted);
	legend_see_column(l, &t->columns[0]);
}

/* Each item's lead with its margin, for which no column has room. */
static void
note_leads(struct sheet *s, const struct legend *l, size_t n)
{
	const struct tidy_table *const *tables = l->bases.tables;
	struct buf b;

	buf_init(&b);
	for (size_t r = 0; l->look->margins && r < n; r++) {
		if (tables[0]->rows[r].kind != TABLE_LEAD)
			continue;
		figures_begin_margins(&b, tables[0], r);
		for (size_t i = 0; i < l->bases.n; i++) {
			buf_puts(&b, i > 0 ? "; " : "");
			figures_put_margin(&b, tables[i], r, 0,
			    stem_own(&l->stem, tables[i]->wording));
		}
		buf_putc(&b, '.');
		sheet_note(s, &b);
	}
}

static void
fill(struct sheet *s, struct legend *l, size_t n, bool with_base)
{
	put_columns(s, l->bases.tables[0], n, with_base);
	for (size_t i = 0; i < l->bases.n; i++)
		put_row(s, l, l->bases.tables[i], n, with_base);
	legend_statements(l, s);
	note_leads(s, l, n);
	legend_letters(l, s);
	legend_signs(l, s);
}

struct sheet *
items_sheet(struct legend *l, size_t n, bool with_base)
{
	struct sheet *s = sheet_new();

	fill(s, l, n, with_base);
	return s;
}

struct sheet *
items_sheet_alone(struct legend *l)
{
	const struct tidy_table *first = l->bases.tables[0];
	struct sheet *s = sheet_new();

	l->stem = bases_stem(&l->bases);
	sheet_heading(s, l->look->number, first->title);
	sheet_rows_title(s, &l->bases, &l->stem);
	fill(s, l, first->nrows, !bases_same_sizes(&l->bases));
	return s;
}

int
items_sheet_check(const struct tidy *tidy, struct diag *d)
{
	struct diag why;

	for (size_t i = 1; i < tidy->n; i++)
		if (tidy_check_items(&tidy->tables[i], tidy->tables,
		    &why) < 0)
			return diag_set(d, "--items: %s", why.text);
	return 0;
}
