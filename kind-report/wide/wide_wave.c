/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tidy/tidy.h"
#include "show/figures.h"
#include "show/style.h"
#include "banner/wave_columns.h"
#include "kind-report/grid/base_cells.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_cells.h"
#include "kind-report/wide/wide_wave.h"

int
wide_wave_base(struct wide *w, const struct tidy_table *t,
    enum base_cells which)
{
	struct tidy_column last;

	if (t->wave == NULL)
		return 0;
	last = wave_columns_last(t);
	return !last.base.unweighted.known &&
	    wave_columns_reason(last.status) == 0 ? 0 :
	    wide_cells_base(w, t, &last, which);
}

static int
write_change(struct wide *w, const struct tidy_table *t, size_t row)
{
	const struct tidy_change *c = &t->wave->changes[row];
	const struct tidy_column column = wave_columns_change(t);
	size_t at = wide_columns_find(&w->columns, &column)->at;
	const struct wide_figure f = { .unit = WIDE_CHANGE,
	    .decimals = figures_fine_decimals(t->rows[row].kind,
	    &t->made.look), .bold = t->rows[row].kind == TABLE_NET };

	if (!c->value.known)
		return wide_cells_code(w, at, wave_columns_reason(c->status));
	if (c->significant && wide_text(w, at + 1,
	    slice_of(WAVE_COLUMNS_MARK), WIDE_LETTERS) < 0)
		return -1;
	return wide_number(w, at, c->value.value, &f);
}

int
wide_wave_row(struct wide *w, const struct tidy_table *t, size_t row,
    const struct show_look *look)
{
	const struct tidy_cell *cell;
	struct tidy_column last;
	size_t at;
	int e;

	if (t->wave == NULL)
		return 0;
	last = wave_columns_last(t);
	at = wide_columns_find(&w->columns, &last)->at;
	cell = &t->wave->cells[row];
	e = cell->figure.known ? wide_cells_figure(w, t, row, cell, at, look) :
	    wide_cells_code(w, at, wave_columns_reason(cell->status));
	return e == 0 ? write_change(w, t, row) : -1;
}
