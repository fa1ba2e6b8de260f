/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "tidy/tidy_wave.h"
#include "sheet/sheet.h"
#include "show/figures.h"
#include "show/style.h"
#include "show/legend.h"
#include "show/gap_columns.h"
#include "banner/banner_cells.h"
#include "banner/wave_columns.h"

void
wave_columns_add_last(struct sheet *s, const struct tidy_table *t)
{
	if (t->wave != NULL)
		sheet_column(s, t->wave->label.p, SHEET_RIGHT);
}

void
wave_columns_add_change(struct sheet *s, const struct tidy_table *t)
{
	if (t->wave == NULL)
		return;
	sheet_column(s, TIDY_WAVE_HEADING, SHEET_MARKED);
	sheet_marks(s, "significance");
}

struct tidy_column
wave_columns_last(const struct tidy_table *t)
{
	return (struct tidy_column){ .heading = t->columns[0].heading,
	    .label = t->wave->label, .letter = slice_of(""),
	    .base = t->wave->base, .status = t->wave->status };
}

struct tidy_column
wave_columns_change(const struct tidy_table *t)
{
	return (struct tidy_column){ .heading = t->columns[0].heading,
	    .label = slice_of(TIDY_WAVE_HEADING), .letter = slice_of("") };
}

unsigned
wave_columns_reason(unsigned status)
{
	const struct tidy_cell cell = { .status = status };

	return status & (TABLE_BREAK | TABLE_NO_FIGURE) ? 0 :
	    figures_reason(&cell);
}

static void
put_last(struct sheet *s, const struct tidy_table *t, size_t row,
    struct legend *l)
{
	const struct tidy_cell *cell = &t->wave->cells[row];
	enum table_kind kind = t->rows[row].kind;
	bool uncertain = l->look->brackets &&
	    figures_is_uncertain(cell, kind, &t->made.look);
	struct buf b;

	if (!cell->figure.known && wave_columns_reason(cell->status) == 0)
		return;
	buf_init(&b);
	buf_puts(&b, uncertain ? "(" : "");
	banner_cells_put_cell(&b, t, row, cell, l->look);
	buf_puts(&b, uncertain ? ")" : "");
	sheet_take(s, gap_columns_place(t, 0, l->look) - 1, &b);
	legend_see_cell(l, cell, kind);
}

static void
put_change(struct sheet *s, const struct tidy_table *t, size_t row,
    struct legend *l)
{
	const struct tidy_change *c = &t->wave->changes[row];
	struct buf b;

	buf_init(&b);
	if (c->value.known)
		figures_put_change(&b, c->value.value, figures_fine_decimals(
		    t->rows[row].kind, &t->made.look));
	else
		table_status(wave_columns_reason(c->status), &b);
	if (c->significant)
		buf_puts(&b, " " WAVE_COLUMNS_MARK);
	l->status |= c->value.known ? 0 : wave_columns_reason(c->status);
	sheet_take(s, gap_columns_place(t, 0, l->look) + 1, &b);
}

void
wave_columns_row(struct sheet *s, const struct tidy_table *t, size_t row,
    struct legend *l)
{
	if (t->wave == NULL)
		return;
	put_last(s, t, row, l);
	put_change(s, t, row, l);
}
