/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/length.h"
#include "tidy/tidy.h"
#include "tidy/weighting_table.h"
#include "show/figures.h"
#include "kind-report/grid/base_cells.h"
#include "kind-report/grid/cells.h"
#include "kind-report/grid/cell_heads.h"
#include "kind-report/grid/grid.h"
#include "kind-report/grid/weighting_grid.h"

/* The columns of figures, in the order in which they are read. */
static const struct shown {
	enum weighting_column column;
	const char *name;
} shown[] = {
	{ WEIGHTING_INTERVIEWED, "Interviewed" },
	{ WEIGHTING_START, "Starting weights" },
	{ WEIGHTING_TARGET, "Target" },
	{ WEIGHTING_AFTER, "Weighted" },
};

/* What is special about any figure of a row. */
static unsigned
status_of(const struct tidy_table *t, size_t row)
{
	unsigned status = 0;

	for (size_t c = 0; c < t->ncolumns; c++)
		if (cells_has_status(tidy_at(t, row, c)))
			status |= tidy_at(t, row, c)->status;
	return status;
}

static bool
has_status(const struct tidy_table *t)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (status_of(t, r) != 0)
			return true;
	return false;
}

static void
put_headings(struct grid *g, const struct tidy_table *t)
{
	bool shares = tidy_has_shares(t);
	struct buf b;

	buf_init(&b);
	grid_heading(g, slice_of(shares ? "Category" : "Figure"), false);
	for (size_t i = 0; i < LENGTH(shown); i++) {
		if (weighting_table_find(t, shown[i].column) == t->ncolumns)
			continue;
		b.len = 0;
		buf_printf(&b, "%s (%s)", i == 0 && t->made.look.records ?
		    "Records" : shown[i].name,
		    shares ? "%" : "mean");
		grid_heading(g, buf_all(&b), true);
	}
	buf_clear(&b);
	if (shares) {
		cell_heads_add(g, t, slice_of(""), slice_of(""),
		    1 << CELLS_INTERVIEWED);
		cell_heads_add(g, t, slice_of(""), slice_of(""),
		    1 << CELLS_WEIGHTED);
		grid_heading(g, slice_of("Mean weight (the mean of all is "
		    "1)"), true);
	}
	if (has_status(t))
		grid_heading(g, slice_of("Status"), false);
}

static void
put_number(struct grid *g, struct tidy_number n, unsigned status,
    unsigned decimals)
{
	if (n.known)
		grid_number(g, n.value, decimals);
	else
		grid_code(g, status != 0 ? status : TABLE_NO_FIGURE);
}

/* Who is in the category, and what they weigh. */
static void
put_people(struct grid *g, const struct tidy_table *t, size_t row)
{
	const struct tidy_cell *after = tidy_at(t, row, 0);
	const struct tidy_cell *before = tidy_at(t, row,
	    weighting_table_find(t, WEIGHTING_INTERVIEWED));
	struct tidy_number mean = { .known = false };

	mean.known = weighting_table_mean(t, row, &mean.value);
	put_number(g, (struct tidy_number){ before->unweighted.known,
	    (double)before->unweighted.n }, before->status, 0);
	put_number(g, after->weighted, after->status, 0);
	put_number(g, mean, after->status, 2);
}

static void
put_row(struct grid *g, const struct tidy_table *t, size_t row)
{
	enum table_kind kind = t->rows[row].kind;

	grid_text(g, t->rows[row].label);
	for (size_t i = 0; i < LENGTH(shown); i++) {
		size_t column = weighting_table_find(t, shown[i].column);

		if (column == t->ncolumns)
			continue;
		put_number(g, tidy_at(t, row, column)->figure,
		    tidy_at(t, row, column)->status,
		    figures_decimals(kind, &t->made.look));
	}
	if (table_is_share(kind))
		put_people(g, t, row);
	if (has_status(t))
		cells_put_status(g, status_of(t, row));
}

/* The bases, then the rows of the table. */
static void
put_weights(struct grid *g, const struct tidy_table *t)
{
	const struct tidy_base *base = &t->columns[0].base;

	grid_heading(g, slice_of("Figure"), false);
	grid_heading(g, slice_of("Value (in the unit of its row)"), true);
	for (enum base_cells b = 0; b < base_cells_count(true); b++) {
		grid_text(g, slice_of(base_cells_label(b, t)));
		put_number(g, base_cells_number(base, b), TABLE_SECRET, 0);
	}
	for (size_t r = 0; r < t->nrows; r++) {
		const struct tidy_cell *cell = tidy_at(t, r, 0);

		grid_text(g, t->rows[r].label);
		put_number(g, cell->figure, cell->status,
		    weighting_table_decimals(t, r));
	}
}

void
weighting_grid(struct grid *g, const struct tidy_table *t)
{
	if (weighting_table_is_weights(t)) {
		put_weights(g, t);
		return;
	}
	put_headings(g, t);
	for (size_t r = 0; r < t->nrows; r++)
		put_row(g, t, r);
}
