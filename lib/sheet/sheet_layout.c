/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/num.h"
#include "base/width.h"
#include "sheet/wrap.h"
#include "sheet/sheet.h"
#include "sheet/sheet_measure.h"
#include "sheet/sheet_layout.h"

#define NARROWEST 16		/* column of labels */

static bool
same_block(const struct sheet_layout *l, size_t a, size_t b)
{
	return l->sheet->columns[a].block == l->sheet->columns[b].block;
}

/* The first column of the next block. */
static size_t
block_end(const struct sheet_layout *l, size_t c)
{
	size_t end = c;

	while (end < l->sheet->ncolumns && same_block(l, c, end))
		end++;
	return end;
}

/* The width that a run must have for its heading; the first one on a page
 * cannot go to a page with more room. */
static size_t
needed_width(const struct sheet_layout *l, const struct sheet_run *run,
    size_t marks)
{
	size_t wrap = sheet_measure_heading(run->heading, 0);
	size_t taken = num_smaller(l->screen, run->left + marks);

	if (l->nruns == 1)
		wrap = num_smaller(wrap, num_larger(l->screen - taken,
		    SHEET_NARROW));
	return wrap_widest(run->heading, wrap);
}

/* Adds the run that begins at a column; if it is narrow, its figures move to
 * the right to make room for its heading. */
static void
add_run(struct sheet_layout *l, size_t c)
{
	struct sheet_run *run = &l->runs[l->nruns++];
	size_t block = l->sheet->columns[c].block;
	size_t end = num_smaller(block_end(l, c), l->end), needed;

	run->heading = same_block(l, c - 1, c) ? l->continued[block] :
	    l->sheet->blocks[block];
	run->left = l->edge[c] - l->widths[c].figures;
	run->width = l->widths[c].figures;
	for (size_t i = c + 1; i < end; i++)
		run->width += l->widths[i].step;
	needed = needed_width(l, run, l->widths[end - 1].marks);
	if (needed > run->width) {
		l->edge[c] += needed - run->width;
		run->width = needed;
	}
}

/* Puts the columns from first up to end on the page; does it fit? */
static bool
place(struct sheet_layout *l, size_t first, size_t end)
{
	const struct sheet_width *w = l->widths;
	size_t before = 0;

	l->first = first;
	l->end = end;
	l->nruns = 0;
	l->width = 0;
	for (size_t c = 0; c < end; c = sheet_layout_next(l, c)) {
		l->edge[c] = c == 0 ? w[c].figures : l->edge[before] +
		    (c == first && c >= l->fixed ? w[c].restart : w[c].step);
		if (c >= l->fixed && (c == first || !same_block(l, before, c)))
			add_run(l, c);
		l->width = l->edge[c] + w[c].marks;
		before = c;
	}
	return l->width <= l->screen;
}

/* Whole blocks if one fits, else columns of it, and one at least. */
static void
fill_page(struct sheet_layout *l, size_t first)
{
	size_t end = first, n = l->sheet->ncolumns;

	while (end < n && place(l, first, block_end(l, end)))
		end = l->end;
	if (end == first && end < n)
		for (end++; end < n && place(l, first, end + 1);)
			end++;
	place(l, first, end);
}

bool
sheet_layout_page(struct sheet_layout *l)
{
	if (l->pages > 0 && l->end >= l->sheet->ncolumns)
		return false;
	fill_page(l, l->pages++ == 0 ? l->fixed : l->end);
	return true;
}

size_t
sheet_layout_next(const struct sheet_layout *l, size_t column)
{
	return column + 1 == l->fixed ? l->first : column + 1;
}

/* The widest line of the labels when they wrap at max; sheets without blocks
 * take all of it. */
static size_t
label_width(const struct sheet_layout *l, size_t max)
{
	const struct sheet *s = l->sheet;
	size_t most = 0;

	if (s->nblocks == 0)
		return max;
	for (size_t r = 0; r < s->nrows; r++) {
		struct slice label = s->rows[r].cells[0];

		most = num_larger(most, width_of(wrap_next(&label, max)));
		if (label.n > 0)
			most = num_larger(most, SHEET_INDENT +
			    wrap_widest(label, max - SHEET_INDENT));
	}
	return most;
}

/* How much wider all pages could be. */
static size_t
spare_width(struct sheet_layout *l)
{
	size_t spare = l->screen;

	while (sheet_layout_page(l))
		spare = l->width > l->screen ? 0 :
		    num_smaller(spare, l->screen - l->width);
	l->pages = 0;
	return spare;
}

/* Blocks without names are only places to split the sheet. */
static bool
has_names(const struct sheet *s)
{
	for (size_t i = 0; i < s->nblocks; i++)
		if (s->blocks[i].n > 0)
			return true;
	return false;
}

static bool
is_one_page(struct sheet_layout *l)
{
	bool one = sheet_layout_page(l) && l->end >= l->sheet->ncolumns &&
	    l->width <= l->screen;

	l->pages = 0;
	return one;
}

/* Labels become narrower where a sheet then need not be split at all. */
static void
try_one_page(struct sheet_layout *l)
{
	size_t *label = &l->widths[0].figures, before = *label;

	if (l->sheet->nblocks == 0 || has_names(l->sheet) || is_one_page(l))
		return;
	*label = label_width(l, num_smaller(before, NARROWEST));
	if (!is_one_page(l))
		*label = before;
}

/* The labels wrap at a width that leaves room for the other columns, and then
 * take what these do not need. */
static void
fit_labels(struct sheet_layout *l)
{
	struct sheet_width *w = &l->widths[0];
	bool blocks = l->sheet->nblocks > 0;
	size_t widest = w->figures, width;
	size_t third = num_larger(NARROWEST, blocks ? l->screen / 3 : 0);
	size_t half = num_larger(NARROWEST, blocks ? l->screen / 2 : l->screen);

	w->figures = label_width(l, num_smaller(widest, third));
	try_one_page(l);
	width = num_smaller(half, w->figures + spare_width(l));
	w->figures = label_width(l, num_smaller(widest, num_larger(w->figures,
	    width)));
	w->heading = w->figures;
}

static void
name_continued(struct sheet_layout *l)
{
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < l->sheet->nblocks; i++) {
		buf_slice(&b, l->sheet->blocks[i]);
		buf_puts(&b, b.len > 0 ? " (continued)" : "");
		l->continued[i] = (struct slice){ arena_string(&l->arena,
		    buf_all(&b)), b.len };
		b.len = 0;
	}
	buf_clear(&b);
}

void
sheet_layout_init(struct sheet_layout *l, const struct sheet *s, size_t screen)
{
	*l = (struct sheet_layout){ .sheet = s, .screen = screen };
	while (l->fixed < s->ncolumns && (l->fixed == 0 ||
	    s->columns[l->fixed].block == SHEET_NO_BLOCK))
		l->fixed++;
	l->widths = xcalloc(s->ncolumns, sizeof(*l->widths));
	l->edge = xcalloc(s->ncolumns, sizeof(*l->edge));
	l->runs = xcalloc(s->nblocks, sizeof(*l->runs));
	l->continued = xcalloc(s->nblocks, sizeof(*l->continued));
	name_continued(l);
	sheet_measure(s, l->fixed, l->widths);
	if (s->ncolumns > 0)
		fit_labels(l);
}

void
sheet_layout_clear(struct sheet_layout *l)
{
	free(l->widths);
	free(l->edge);
	free(l->runs);
	free(l->continued);
	arena_clear(&l->arena);
}
