/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/num.h"
#include "base/width.h"
#include "sheet/wrap.h"
#include "sheet/sheet.h"
#include "sheet/sheet_measure.h"

#define GAP 2			/* between columns */
#define BLOCK_GAP 3		/* before a block */

/* Words up to WIDE stay whole, and headings of more than TALL lines get that
 * wide. */
#define WIDE 14
#define TALL 4

struct slice
sheet_measure_upper(struct slice cell)
{
	size_t to = slice_find_last(cell, " to ");

	if (to < cell.n)
		return slice_behind(cell, to + 4);
	for (size_t i = 1; i < cell.n; i++)
		if (cell.p[i] == '-' && cell.p[i - 1] != '-')
			return slice_behind(cell, i + 1);
	return slice_behind(cell, cell.n);
}

size_t
sheet_measure_heading(struct slice heading, size_t room)
{
	size_t width = num_larger(num_larger(room, SHEET_NARROW),
	    num_smaller(wrap_word(heading), WIDE));

	while (width < WIDE && wrap_count(heading, width) > TALL)
		width++;
	return width;
}

/* Each end of a range lines up with those of the others. */
static void
measure_ranges(const struct sheet *s, size_t c, struct sheet_width *w)
{
	size_t lower = 0;

	for (size_t r = 0; r < s->nrows; r++) {
		struct slice cell = s->rows[r].cells[c];
		size_t upper = width_of(sheet_measure_upper(cell));

		w->upper = num_larger(w->upper, upper);
		lower = num_larger(lower, width_of(cell) - upper);
	}
	w->figures = lower + w->upper;
}

static void
measure_cells(const struct sheet *s, size_t c, struct sheet_width *w)
{
	for (size_t r = 0; r < s->nrows; r++) {
		struct slice cell = s->rows[r].cells[c];
		size_t mark = width_of(sheet_mark(cell));

		if (s->columns[c].align == SHEET_MARKED) {
			cell = sheet_figure(cell);
			w->marks = num_larger(w->marks, mark > 0 ? mark + 1 :
			    0);
		}
		w->figures = num_larger(w->figures, width_of(cell));
	}
	if (s->columns[c].align == SHEET_RANGE)
		measure_ranges(s, c, w);
}

static void
measure_column(const struct sheet *s, size_t c, struct sheet_width *w)
{
	const struct sheet_column *column = &s->columns[c];

	measure_cells(s, c, w);
	w->figures = num_larger(w->figures, width_of(column->below));
	if (c == 0)
		return;
	w->heading = s->nblocks == 0 ? (size_t)-1 :
	    sheet_measure_heading(column->heading, w->figures);
	w->figures = num_larger(w->figures,
	    wrap_widest(column->heading, w->heading));
}

/* What a cell takes up left of its column's edge. */
static size_t
figure_width(const struct sheet *s, size_t row, size_t c,
    const struct sheet_width *w)
{
	struct slice cell = s->rows[row].cells[c];

	switch (s->columns[c].align) {
	case SHEET_MARKED:
		return width_of(sheet_figure(cell));
	case SHEET_RIGHT:
		return width_of(cell);
	default:
		return w->figures;
	}
}

/* From the edge of one column to that of another beside it. */
static size_t
step(const struct sheet *s, size_t from, size_t to,
    const struct sheet_width *widths)
{
	bool together = s->columns[from].block == s->columns[to].block;
	size_t most = (together ? GAP : BLOCK_GAP) + widths[to].figures;

	if (widths[from].marks == 0)
		return most;
	for (size_t r = 0; r < s->nrows; r++) {
		size_t mark = width_of(sheet_mark(s->rows[r].cells[from]));

		if (mark > 0)
			most = num_larger(most, 1 + mark + GAP +
			    figure_width(s, r, to, &widths[to]));
	}
	return most;
}

void
sheet_measure(const struct sheet *s, size_t fixed, struct sheet_width *widths)
{
	for (size_t c = 0; c < s->ncolumns; c++) {
		widths[c] = (struct sheet_width){ 0 };
		measure_column(s, c, &widths[c]);
	}
	for (size_t c = 1; c < s->ncolumns; c++) {
		widths[c].step = step(s, c - 1, c, widths);
		if (c >= fixed)
			widths[c].restart = step(s, fixed - 1, c, widths);
	}
}
