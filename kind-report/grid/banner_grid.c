/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "tidy/tidy.h"
#include "show/bases.h"
#include "show/figures.h"
#include "show/style.h"
#include "banner/summary_table.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/grid/base_cells.h"
#include "kind-report/grid/cells.h"
#include "kind-report/grid/cell_heads.h"
#include "kind-report/grid/gap_grid.h"
#include "kind-report/grid/grid.h"
#include "kind-report/grid/wave_grid.h"
#include "kind-report/grid/banner_grid.h"

struct banner {
	struct grid *grid;
	const struct report *report;
	struct show_look look;
	const struct tidy_table *table;
	const char *labels;		/* over its rows */
	bool summary;			/* which are of several tables */
	unsigned *measures;		/* of each column */
};

/* What there is to say of a column, and is wanted to be said. */
static unsigned
measures_of(const struct banner *b, size_t column)
{
	const struct tidy_table *t = b->table;
	unsigned measures = cells_measures(t, column);

	if (!b->report->margins || b->look.as == MADE_COUNTS)
		measures &= ~(unsigned)CELLS_INTERVAL;
	if (!style_has_letters(&b->look, t))
		measures &= ~(1u << CELLS_HIGHER | 1u << CELLS_REST);
	if (!tidy_has_shares(t) || b->look.as == MADE_PERCENT)
		return measures;
	if (b->look.as == MADE_BOTH)
		return measures | 1 << CELLS_COUNT;
	return (measures & ~(1u << CELLS_FIGURE)) | 1 << CELLS_COUNT_ONLY;
}

static void
headings(const struct banner *b)
{
	bool letters = b->look.style->letters || b->look.letters;
	struct slice letter;
	struct buf name;

	grid_heading(b->grid, slice_of(b->labels), false);
	buf_init(&name);
	for (size_t c = 0; c < b->table->ncolumns; c++) {
		name.len = 0;
		cell_heads_put_name(b->table, c, false, &name);
		letter = letters ? b->table->columns[c].letter : slice_of("");
		if (c == 0)
			wave_grid_heading_last(b->grid, b->table);
		cell_heads_add(b->grid, b->table, buf_all(&name), letter,
		    b->measures[c]);
		if (c == 0)
			wave_grid_headings_change(b->grid, b->table);
	}
	gap_grid_headings(b->grid, b->table, b->report->margins);
	buf_clear(&name);
}

static void
put_bases(const struct banner *b)
{
	const struct tidy_table *t = b->table;

	for (size_t i = 0; i < STYLE_BASES; i++) {
		enum base_cells which;
		const char *label;

		if (!base_cells_at(t, b->look.style, i, &which, &label))
			continue;
		grid_text(b->grid, slice_of(label));
		wave_grid_put_base(b->grid, t, which);
		for (size_t c = 0; c < t->ncolumns; c++) {
			base_cells_put(b->grid, t, c, which, b->measures[c]);
			if (c == 0)
				wave_grid_no_change(b->grid, t);
		}
		gap_grid_put(b->grid, t, t->nrows, b->report->margins);
	}
}

/* Who is in the means, if not all of the base. */
static void
put_own_base(const struct banner *b)
{
	const struct tidy_table *t = b->table;
	size_t row = tidy_own_base(t);
	struct buf name;

	if (row == t->nrows)
		return;
	buf_init(&name);
	figures_put_own_base(&name, t, row);
	grid_text(b->grid, buf_all(&name));
	buf_clear(&name);
	wave_grid_put_own_base(b->grid, t, row);
	for (size_t c = 0; c < t->ncolumns; c++) {
		base_cells_put_own(b->grid, t, row, c, b->measures[c]);
		if (c == 0)
			wave_grid_no_change(b->grid, t);
	}
	gap_grid_put(b->grid, t, t->nrows, b->report->margins);
}

static void
put_row(const struct banner *b, size_t row)
{
	const struct tidy_table *t = b->table;

	cells_put_label(b->grid, t, row, b->look.style);
	wave_grid_put_last(b->grid, t, row);
	for (size_t c = 0; c < t->ncolumns; c++) {
		cells_put(b->grid, t, row, c, b->measures[c]);
		if (c == 0)
			wave_grid_put_change(b->grid, t, row);
	}
	gap_grid_put(b->grid, t, row, b->report->margins);
}

static void
fill(struct banner *b)
{
	const struct tidy_table *t = b->table;
	bool last = b->look.style->bases_last;

	b->measures = xcalloc(t->ncolumns, sizeof(*b->measures));
	for (size_t c = 0; c < t->ncolumns; c++)
		b->measures[c] = measures_of(b, c);
	headings(b);
	if (!last)
		put_bases(b);
	for (size_t row = 0; row < t->nrows; row++)
		put_row(b, row);
	if (!b->summary)
		put_own_base(b);
	if (last)
		put_bases(b);
	free(b->measures);
}

void
banner_grid(struct grid *g, const struct report *r, const struct view *v)
{
	struct banner b = { .grid = g, .report = r, .table = v->table,
	    .look = views_look(v, r->margins), .labels = "Answer" };
	struct tidy_table summary;

	if (v->kind != VIEW_SUMMARY) {
		fill(&b);
		return;
	}
	summary_table_init(&summary, &(struct bases){ v->section->tables,
	    v->section->n }, v->section->summary);
	b.table = &summary;
	b.labels = "Statement";
	b.summary = true;
	fill(&b);
	summary_table_clear(&summary);
}
