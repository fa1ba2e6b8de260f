/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/scale.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "show/sheet_rows.h"
#include "show/style.h"
#include "show/bars.h"
#include "show/legend.h"
#include "show/topline_sheet.h"
#include "show/agreement_sheet.h"

static const char *const headings[AGREEMENT_SIDES] = { "Agree", "Neither",
    "Disagree", "Don't\nknow" };

bool
agreement_sheet_fits(const struct tidy_table *t)
{
	static const enum scale_side sides[AGREEMENT_SIDES] = { SCALE_HIGH,
	    SCALE_MIDDLE, SCALE_LOW, SCALE_OPEN };

	if (!topline_sheet_fits(t) || t->nrows < AGREEMENT_SIDES)
		return false;
	for (size_t i = 0; i < AGREEMENT_SIDES; i++) {
		const struct tidy_row *row =
		    &t->rows[agreement_sheet_row(t, i)];

		if (row->kind != TABLE_NET || !slice_is(row->label,
		    scale_net(scale_agreement(), sides[i])))
			return false;
	}
	return true;
}

size_t
agreement_sheet_row(const struct tidy_table *t, size_t side)
{
	return t->nrows - AGREEMENT_SIDES + side;
}

bool
agreement_sheet_shows(const struct tidy_table *const *tables, size_t n,
    size_t side)
{
	if (side % 2 == 0)
		return true;
	for (size_t i = 0; i < n; i++) {
		const struct tidy_cell *cell = tidy_at(tables[i],
		    agreement_sheet_row(tables[i], side), 0);

		if (!cell->unweighted.known || cell->unweighted.n > 0)
			return true;
	}
	return false;
}

/* With bars only agreement is. */
static bool
is_shown(const struct legend *l, size_t side)
{
	return side == 0 || (!l->look->bars &&
	    agreement_sheet_shows(l->bases.tables, l->bases.n, side));
}

static bool
plus_minus(const struct legend *l)
{
	return style_plus_minus(l->look, &l->bases.tables[0]->made.look, true);
}

static void
put_columns(struct sheet *s, const struct legend *l)
{
	sheet_column(s, "Statement", SHEET_LEFT);
	for (size_t side = 0; side < AGREEMENT_SIDES; side++) {
		if (is_shown(l, side))
			sheet_column(s, headings[side], SHEET_RIGHT);
		if (side == 0 && l->look->margins && !l->look->bars)
			sheet_rows_precision_column(s,
			    &l->bases.tables[0]->made.look, plus_minus(l));
	}
	if (l->look->bars)
		sheet_column(s, "", SHEET_LEFT);
	else
		sheet_column(s, "Base", SHEET_RIGHT);
}

static void
put_side(struct sheet *s, size_t at, struct legend *l,
    const struct tidy_table *t, size_t side)
{
	size_t row = agreement_sheet_row(t, side);

	sheet_rows_figure(s, at, t, row, 0);
	legend_see_cell(l, tidy_at(t, row, 0), t->rows[row].kind);
}

static void
put_row(struct sheet *s, struct legend *l, const struct tidy_table *t)
{
	size_t first = agreement_sheet_row(t, 0), at = 1;

	sheet_row(s, false);
	sheet_put(s, 0, stem_own(&l->stem, t->wording));
	put_side(s, at++, l, t, 0);
	if (l->look->bars) {
		bars_put(s, at, tidy_at(t, first, 0)->figure.value / 100,
		    l->look);
		return;
	}
	if (l->look->margins)
		sheet_rows_precision(s, at++, t, first, plus_minus(l));
	for (size_t side = 1; side < AGREEMENT_SIDES; side++)
		if (is_shown(l, side))
			put_side(s, at++, l, t, side);
	sheet_rows_count(s, at, &t->columns[0].base.unweighted);
}

struct sheet *
agreement_sheet(const struct tidy_table *const *tables, size_t n,
    const struct show_look *look)
{
	struct legend legend = { .kind = LEGEND_AGREEMENT,
	    .bases = { tables, n }, .look = look,
	    .net = slice_of(look->bars ? headings[0] : "") };
	struct sheet *s = sheet_new();

	legend.stem = bases_stem(&legend.bases);
	sheet_heading(s, look->number, tables[0]->title);
	sheet_rows_title(s, &legend.bases, &legend.stem);
	put_columns(s, &legend);
	for (size_t i = 0; i < n; i++) {
		put_row(s, &legend, tables[i]);
		legend_see_column(&legend, &tables[i]->columns[0]);
	}
	legend_notes(&legend, s);
	return s;
}
