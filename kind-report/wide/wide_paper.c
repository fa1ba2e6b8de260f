/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#include "base/xalloc.h"
#include "kind-report/workbook/paper.h"
#include "kind-report/workbook/xlsx.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_paper.h"

/* In percent. */
#define LEAST_SCALE paper_least_scale(WIDE_FORMAT_SIZE)

/* Headings that are higher, in points, do not stay in view. */
#define VIEW 260

/* The width of places for text beside narrow tables, in digits. */
#define SPARE 9

/* The points that texts have at least, if columns need not be more than so many
 * times as wide for it. */
#define TEXT 320.0
#define WIDER 2.0

/* The columns of a break stay together.  Letters stay with their figures, and
 * what parts two breaks with the first of them. */
static void
set_bonds(const struct wide_columns *c, enum paper_bond *bonds)
{
	for (size_t i = 0; i < c->width; i++)
		bonds[i] = PAPER_FIRM;
	for (size_t i = 0; i < c->n; ) {
		size_t last = wide_columns_last(c, i);

		bonds[c->list[i].at] = PAPER_FREE;
		while (++i <= last)
			bonds[c->list[i].at] = PAPER_JOINED;
	}
}

/* Texts have at least the width of a page; its columns are added. */
static void
add_spare(struct wide *w)
{
	size_t n = w->nwidths;
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += wide_points(w->widths[i]);
	for (; sum + wide_points(SPARE) <= PAPER_WIDTH; n++)
		sum += wide_points(SPARE);
	w->widths = xreallocarray(w->widths, n, sizeof(*w->widths));
	while (w->nwidths < n)
		w->widths[w->nwidths++] = SPARE;
	w->span = n - 1;
}

/* Where few columns stand on the first page, as the next break has no room
 * there, they are wider, for the texts beside the labels. */
static void
widen(struct wide *w, unsigned scale)
{
	double room = PAPER_WIDTH * 100 / scale - wide_points(w->widths[0]);
	double sum = 0, factor;

	for (size_t i = 1; i <= w->span; i++)
		sum += wide_points(w->widths[i]);
	factor = fmin(fmin(TEXT / sum, WIDER), room / sum);
	for (size_t i = 1; factor > 1 && i <= w->span; i++)
		w->widths[i] *= factor;
}

void
wide_paper_across(struct wide *w, struct wide_paper *p)
{
	size_t n = w->columns.width;
	double *points = xcalloc(n, sizeof(*points));
	enum paper_bond *bonds = xcalloc(n, sizeof(*bonds));
	const struct paper paper = { .size = WIDE_FORMAT_SIZE,
	    .widths = points, .bonds = bonds, .ncolumns = n, .labels = 1 };

	for (size_t i = 0; i < n; i++)
		points[i] = wide_points(w->widths[i]);
	set_bonds(&w->columns, bonds);
	*p = (struct wide_paper){ .head_rows = 0 };
	paper_split(&paper, &p->split);
	if (p->split.n == 0) {
		add_spare(w);
	} else {
		w->span = p->split.starts[0] - 1;
		widen(w, p->split.scale);
	}
	free(points);
	free(bonds);
}

void
wide_paper_clear(struct wide_paper *p)
{
	paper_split_clear(&p->split);
}

void
wide_paper_head(struct wide *w, struct wide_paper *p)
{
	bool low = w->points <= VIEW;

	p->head_rows = low ? w->row : 0;
	p->head_points = low ? w->points : 0;
	worksheet_freeze_panes(w->sheet, p->head_rows, 1);
}

int
wide_paper_list(struct wide *w, struct slice footer)
{
	const struct paper p = { .sheet = w->sheet, .name = w->name,
	    .size = WIDE_FORMAT_SIZE, .footer = footer };

	worksheet_fit_to_pages(w->sheet, 1, 0);
	return paper_sheet(&p, w->diag);
}

/* The scale that takes the fewest pages; text is as large as can be then. */
static int
set_rows(struct wide *w, const struct wide_paper *p,
    const struct paper_start *starts, size_t n)
{
	const struct paper_rows all = { starts, n, w->points, p->head_points };
	lxw_row_t *rows = xcalloc(n + 1, sizeof(*rows));
	unsigned scale = paper_rows_scale(&all, LEAST_SCALE, p->split.scale,
	    rows);
	lxw_error e = LXW_NO_ERROR;

	if (rows[0] != 0)
		e = worksheet_set_h_pagebreaks(w->sheet, rows);
	worksheet_set_print_scale(w->sheet, (uint16_t)scale);
	free(rows);
	return e == LXW_NO_ERROR ? 0 : xlsx_wrong(w->diag, w->name, e);
}

/* A table that is one page wide is one page high, too, if that can be. */
static void
fit(struct wide *w)
{
	bool low = w->points * LEAST_SCALE / 100 <= PAPER_HEIGHT;

	worksheet_fit_to_pages(w->sheet, 1, low ? 1 : 0);
}

int
wide_paper_end(struct wide *w, const struct wide_paper *p,
    const struct paper_start *starts, size_t n, struct slice footer)
{
	const struct paper paper = { .sheet = w->sheet, .name = w->name,
	    .size = WIDE_FORMAT_SIZE, .labels = 1, .headings = p->head_rows,
	    .footer = footer };

	worksheet_print_across(w->sheet);
	if (paper_set(&paper, &p->split, w->diag) < 0)
		return -1;
	if (n > 0)
		return set_rows(w, p, starts, n);
	if (p->split.n == 0)
		fit(w);
	return 0;
}
