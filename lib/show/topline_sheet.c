/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "table/tidy.h"
#include "show/sheet.h"
#include "show/sheet_rows.h"
#include "show/figures.h"
#include "show/style.h"
#include "show/bars.h"
#include "show/legend.h"
#include "show/topline_sheet.h"

bool
topline_sheet_fits(const struct tidy_table *t)
{
	return t->ncolumns == 1 && t->made.percent == TABLE_OF_COLUMN &&
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
	sheet_column(s, "Answer", SHEET_LEFT);
	sheet_column(s, t->nrows == 0 || tidy_has_shares(t) ? "%" : "Value",
	    SHEET_RIGHT);
	if (look->bars) {
		sheet_column(s, "", SHEET_LEFT);
		return;
	}
	if (look->margins)
		sheet_rows_precision_column(s, &t->made.look,
		    plus_minus(t, look));
	if (t->made.look.weighted)
		sheet_column(s, "Weighted", SHEET_RIGHT);
	sheet_column(s, figures_people_heading(t), SHEET_RIGHT);
}

static void
put_row(struct sheet *s, const struct tidy_table *t, size_t row,
    const struct show_look *look)
{
	const struct tidy_cell *cell = tidy_at(t, row, 0);

	sheet_rows_label(s, t, row);
	sheet_rows_figure(s, 1, t, row, 0);
	if (look->bars) {
		bars_put(s, 2, cell->figure.value / 100, look);
		return;
	}
	if (look->margins)
		sheet_rows_precision(s, 2, t, row, plus_minus(t, look));
	sheet_rows_counts(s, look->margins ? 3 : 2, t, &cell->weighted,
	    &cell->unweighted);
}

static void
put_base(struct sheet *s, const struct legend *l)
{
	const struct tidy_table *t = l->bases.tables[0];
	const struct tidy_base *base = &t->columns[0].base;
	struct buf label;

	buf_init(&label);
	buf_puts(&label, "Base: ");
	bases_put_who(&l->bases, &label);
	sheet_row(s, true);
	sheet_take(s, 0, &label);
	sheet_rows_counts(s, l->look->margins ? 3 : 2, t, &base->weighted,
	    &base->unweighted);
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
	for (size_t r = 0; r < t->nrows; r++)
		put_row(s, t, r, look);
	if (!look->bars)
		put_base(s, &legend);
	legend_see_table(&legend, t);
	legend_notes(&legend, s);
	return s;
}
