/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "show/sheet_rows.h"
#include "show/figures.h"
#include "show/style.h"
#include "show/legend.h"
#include "show/gap_columns.h"
#include "banner/banner_bases.h"
#include "banner/banner_cells.h"
#include "banner/wave_columns.h"
#include "banner/banner_sheet.h"

static void
put_what(struct buf *b, const struct tidy_table *t,
    const struct show_look *look)
{
	static const char *const percents[] = { "column percent",
	    "row percent", "percent of the total" };

	if (look->as != MADE_COUNTS) {
		buf_puts(b, percents[t->made.percent]);
		buf_puts(b, tidy_of_responses(t) ? " of responses" : "");
	}
	buf_puts(b, look->as == MADE_BOTH ? " and " : "");
	if (look->as != MADE_PERCENT)
		buf_puts(b, banner_cells_counts(t, false));
}

void
banner_sheet_aside(struct sheet *s, const struct tidy_table *t, bool shares,
    const struct show_look *look)
{
	bool letters = style_has_letters(look, t);
	struct buf b;

	buf_init(&b);
	if (shares)
		put_what(&b, t, look);
	if (letters)
		buf_printf(&b, "%s%s", shares ? ", " : "",
		    t->made.look.tests.letters ? "letters" : "T+ and T-");
	sheet_aside(s, buf_all(&b));
	buf_clear(&b);
}

/* Has the column a figure that is marked as the beginning of another series? */
static bool
has_break(const struct tidy_table *t, size_t column)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (banner_cells_breaks(tidy_at(t, r, column)))
			return true;
	return false;
}

void
banner_sheet_columns(struct sheet *s, const struct tidy_table *t,
    const struct show_look *look)
{
	bool letters = style_has_letters(look, t);

	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct tidy_column *column = &t->columns[c];

		if (c > 0 && !slice_eq(column->heading,
		    t->columns[c - 1].heading))
			sheet_block(s, tidy_break(column));
		if (c == 0 && look->waves)
			sheet_block(s, slice_of(""));
		if (c == 0)
			wave_columns_add_last(s, t);
		sheet_column(s, column->label.p, (letters && c > 0) ||
		    has_break(t, c) ? SHEET_MARKED : SHEET_RIGHT);
		if (letters)
			sheet_below(s, column->letter);
		if (look->as == MADE_BOTH)
			sheet_lower(s, banner_cells_counts(t, true));
		if (c == 0)
			wave_columns_add_change(s, t);
		gap_columns_add(s, t, c, look);
	}
	if (banner_bases_of_rows(t, look))
		banner_bases_columns(s, t, look->style);
}

/* The counts below the percentages of the last row. */
static void
put_counts(struct sheet *s, const struct tidy_table *t, size_t row,
    const struct show_look *look)
{
	sheet_row_lower(s);
	for (size_t c = 0; c < t->ncolumns; c++) {
		struct buf b;

		buf_init(&b);
		banner_cells_put_count(&b, t, row, c);
		sheet_take(s, gap_columns_place(t, c, look), &b);
	}
}

void
banner_sheet_row(struct sheet *s, const struct tidy_table *t, size_t row,
    struct legend *l)
{
	bool letters = style_has_letters(l->look, t);

	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct tidy_cell *cell = tidy_at(t, row, c);
		bool uncertain = l->look->brackets &&
		    figures_is_uncertain(cell, t->rows[row].kind,
		    &t->made.look);
		struct buf b;

		buf_init(&b);
		buf_puts(&b, uncertain ? "(" : "");
		banner_cells_put(&b, t, row, c, l->look);
		buf_puts(&b, uncertain ? ")" : "");
		if (banner_cells_breaks(cell))
			buf_puts(&b, " [b]");
		if (letters && cell->sig.n > 0) {
			buf_putc(&b, ' ');
			buf_slice(&b, cell->sig);
		}
		sheet_take(s, gap_columns_place(t, c, l->look), &b);
		legend_see_cell(l, cell, t->rows[row].kind);
	}
	wave_columns_row(s, t, row, l);
	gap_columns_row(s, t, row, l->look);
	if (banner_bases_of_rows(t, l->look))
		banner_bases_beside(s, t, row, l->look->style);
	if (l->look->as == MADE_BOTH && table_is_share(t->rows[row].kind))
		put_counts(s, t, row, l->look);
}

/* Who is in the means of the row and those below, if not all of the base. */
static void
put_own_base(struct sheet *s, const struct tidy_table *t,
    const struct show_look *look)
{
	size_t row = tidy_own_base(t);
	struct buf b;

	if (row == t->nrows)
		return;
	buf_init(&b);
	figures_put_own_base(&b, t, row);
	sheet_row(s, false);
	sheet_take(s, 0, &b);
	if (t->wave != NULL && t->wave->cells[row].figure.known)
		sheet_rows_count(s, gap_columns_place(t, 0, look) - 1,
		    &t->wave->cells[row].unweighted);
	for (size_t c = 0; c < t->ncolumns; c++)
		sheet_rows_count(s, gap_columns_place(t, c, look),
		    &tidy_at(t, row, c)->unweighted);
}

static void
put_rows(struct sheet *s, const struct tidy_table *t, struct legend *l)
{
	const struct style *style = l->look->style;
	struct buf b;

	if (!style->bases_last)
		banner_bases_rows(s, t, l->look);
	for (size_t r = 0; r < t->nrows; r++) {
		sheet_row(s, (r == 0 && !style->bases_last) ||
		    sheet_rows_begins_part(t, r));
		buf_init(&b);
		banner_cells_label(&b, &t->rows[r], style);
		sheet_take(s, 0, &b);
		banner_sheet_row(s, t, r, l);
	}
	put_own_base(s, t, l->look);
	if (style->bases_last)
		banner_bases_rows(s, t, l->look);
}

static void
see_columns(struct legend *l, const struct tidy_table *t)
{
	for (size_t c = 0; c < t->ncolumns; c++)
		legend_see_column(l, &t->columns[c]);
	if (t->wave != NULL && t->wave->base.unweighted.known) {
		const struct tidy_column last = wave_columns_last(t);

		legend_see_column(l, &last);
	}
}

struct sheet *
banner_sheet(const struct tidy_table *t, const struct show_look *look)
{
	struct legend legend = { .kind = LEGEND_BANNER, .bases = { &t, 1 },
	    .look = look };
	struct sheet *s = sheet_new();

	sheet_heading(s, look->number, t->title);
	sheet_title(s, t->question, tidy_has_wording(t) ? t->wording :
	    slice_of(""));
	banner_sheet_aside(s, t, t->nrows == 0 ||
	    table_is_share(t->rows[0].kind), look);
	sheet_column(s, "Answer", SHEET_LEFT);
	banner_sheet_columns(s, t, look);
	put_rows(s, t, &legend);
	see_columns(&legend, t);
	legend.status |= gap_columns_status(t);
	legend_notes(&legend, s);
	return s;
}
