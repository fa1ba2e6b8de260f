/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "show/sheet_rows.h"
#include "show/figures.h"
#include "show/style.h"
#include "show/bars.h"
#include "show/legend.h"
#include "show/topline_rows.h"
#include "show/topline_sheet.h"

bool
topline_sheet_fits(const struct tidy_table *t)
{
	return t->ncolumns == 1 && t->wave == NULL &&
	    t->made.percent == TABLE_OF_COLUMN &&
	    t->made.shown.style == 0 && t->made.shown.as == MADE_PERCENT;
}

static bool
plus_minus(const struct tidy_table *t, const struct show_look *look)
{
	return style_plus_minus(look, &t->made.look, false);
}

static void
put_columns(struct sheet *s, const struct tidy_table *t,
    const struct show_look *look)
{
	bool raw = topline_rows_have(t, TABLE_RAW);

	sheet_column(s, "Answer", SHEET_LEFT);
	if (raw)
		sheet_column(s, "% of\nall", SHEET_RIGHT);
	sheet_column(s, raw ? "% of those\nwho\nanswered" : t->nrows == 0 ||
	    tidy_has_shares(t) ? "%" : "Value", SHEET_RIGHT);
	if (look->bars) {
		sheet_column(s, "", SHEET_LEFT);
		return;
	}
	if (topline_rows_have(t, TABLE_CUMULATIVE))
		sheet_column(s, "Cumulative\n%", SHEET_RIGHT);
	if (look->margins)
		sheet_rows_precision_column(s, &t->made.look,
		    plus_minus(t, look));
	if (t->made.look.weighted)
		sheet_column(s, "Weighted", SHEET_RIGHT);
	sheet_column(s, figures_people_heading(t), SHEET_RIGHT);
}

/* Which columns a table has beside that of its figures. */
struct beside {
	bool raw, cumulative;
};

/* The figures that stand beside the row's, in a column for them. */
static size_t
put_beside(struct sheet *s, size_t at, const struct tidy_table *t, size_t row,
    enum table_kind kind)
{
	size_t beside = topline_rows_beside(t, row, kind);

	if (beside < t->nrows)
		sheet_rows_figure(s, at, t, beside, 0);
	return at + 1;
}

/* A row of who gave no answer has no figure of those who did. */
static void
put_row(struct sheet *s, const struct tidy_table *t, size_t row,
    const struct show_look *look, struct beside columns)
{
	const struct tidy_cell *cell = tidy_at(t, row, 0);
	bool answered = t->rows[row].kind != TABLE_RAW;
	size_t at = 1;

	if (columns.raw)
		at = put_beside(s, at, t, row, TABLE_RAW);
	if (answered)
		sheet_rows_figure(s, at, t, row, 0);
	at++;
	if (look->bars) {
		bars_put(s, at, cell->figure.value / 100, look);
		return;
	}
	if (columns.cumulative)
		at = put_beside(s, at, t, row, TABLE_CUMULATIVE);
	if (look->margins && answered)
		sheet_rows_precision(s, at, t, row, plus_minus(t, look));
	sheet_rows_counts(s, at + look->margins, t, &cell->weighted,
	    &cell->unweighted);
}

static void
put_rows(struct sheet *s, const struct tidy_table *t,
    const struct show_look *look)
{
	const struct beside columns = { topline_rows_have(t, TABLE_RAW),
	    topline_rows_have(t, TABLE_CUMULATIVE) };
	size_t n, *rows = topline_rows(t, &n);

	for (size_t i = 0; i < n; i++) {
		sheet_row(s, i > 0 && sheet_rows_parts(
		    t->rows[rows[i - 1]].kind, t->rows[rows[i]].kind));
		sheet_put(s, 0, topline_rows_label(t, rows[i]));
		put_row(s, t, rows[i], look, columns);
	}
	free(rows);
}

/* Where the counts stand. */
static size_t
counts_at(const struct tidy_table *t, const struct show_look *look)
{
	return 2 + topline_rows_have(t, TABLE_RAW) +
	    topline_rows_have(t, TABLE_CUMULATIVE) + look->margins;
}

/* Takes the label. */
static void
put_base(struct sheet *s, bool gap, const struct legend *l, struct buf *label,
    const struct tidy_base *base)
{
	const struct tidy_table *t = l->bases.tables[0];

	sheet_row(s, gap);
	sheet_take(s, 0, label);
	sheet_rows_counts(s, counts_at(t, l->look), t, &base->weighted,
	    &base->unweighted);
}

/* One, or both, each with what it is of. */
static void
put_bases(struct sheet *s, const struct legend *l)
{
	const struct tidy_table *t = l->bases.tables[0];
	bool raw = topline_rows_have(t, TABLE_RAW);
	struct buf label;

	buf_init(&label);
	if (raw) {
		buf_puts(&label, "Base (" TOPLINE_ROWS_RAW "): ");
		bases_put_words(&label, t->base_all);
		put_base(s, true, l, &label, topline_rows_base(t));
	}
	buf_init(&label);
	buf_puts(&label, raw ? "Base (" TOPLINE_ROWS_VALID "): " : "Base: ");
	bases_put_who(&l->bases, &label);
	put_base(s, !raw, l, &label, &t->columns[0].base);
}

struct sheet *
topline_sheet(const struct tidy_table *t, const struct show_look *look)
{
	struct legend legend = { .kind = LEGEND_TOPLINE, .bases = { &t, 1 },
	    .look = look };
	struct sheet *s = sheet_new();

	sheet_heading(s, look->number, t->title);
	sheet_title(s, t->question, tidy_has_wording(t) ? t->wording :
	    slice_of(""));
	put_columns(s, t, look);
	put_rows(s, t, look);
	if (!look->bars)
		put_bases(s, &legend);
	legend_see_table(&legend, t);
	legend_notes(&legend, s);
	return s;
}
