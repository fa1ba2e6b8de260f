/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tidy/tidy.h"
#include "show/figures.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_cells.h"
#include "kind-report/wide/wide_gap.h"

static int
write_gap(struct wide *w, const struct tidy_table *t,
    const struct tidy_difference *d, const struct tidy_gap *gap)
{
	const struct tidy_number *numbers[WIDE_COLUMNS_GAPS] = {
	    [WIDE_COLUMNS_GAP] = &gap->value, [WIDE_COLUMNS_LOWER] =
	    &gap->lower, [WIDE_COLUMNS_UPPER] = &gap->upper,
	    [WIDE_COLUMNS_P] = &gap->p };
	static const enum wide_unit units[WIDE_COLUMNS_GAPS] = {
	    [WIDE_COLUMNS_GAP] = WIDE_CHANGE, [WIDE_COLUMNS_P] = WIDE_P };
	unsigned decimals = figures_fine_decimals(t->rows[gap->row].kind,
	    &t->made.look);

	for (enum wide_columns_gap i = 0; i < WIDE_COLUMNS_GAPS; i++) {
		const struct wide_column *c = wide_columns_find_gap(
		    &w->columns, t, d, i);
		const struct wide_figure f = { .decimals = decimals,
		    .unit = units[i],
		    .bold = t->rows[gap->row].kind == TABLE_NET };

		if (c != NULL && numbers[i]->known && wide_number(w, c->at,
		    numbers[i]->value, &f) < 0)
			return -1;
	}
	return 0;
}

int
wide_gap_row(struct wide *w, const struct tidy_table *t, size_t row)
{
	for (size_t i = 0; i < t->ndifferences; i++) {
		const struct tidy_difference *d = &t->differences[i];
		const struct tidy_gap *gap = tidy_gap_at(d, row);
		int e = 0;

		if (gap != NULL && gap->value.known)
			e = write_gap(w, t, d, gap);
		else if (gap != NULL)
			e = wide_cells_code(w, wide_columns_find_gap(
			    &w->columns, t, d, WIDE_COLUMNS_GAP)->at,
			    figures_reason(&(struct tidy_cell){
			    .status = gap->status }));
		if (e < 0)
			return -1;
	}
	return 0;
}
