/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "kind-report/workbook/arial.h"
#include "kind-report/workbook/paper.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_measure.h"

/* In points, as all here: what is free beside a heading, a figure and letters,
 * besides what programs leave free in each cell. */
#define BESIDE_HEADING 6
#define BESIDE 4
#define BESIDE_LETTERS 2

/* Beside the widest label, which programs would wrap 2% earlier. */
#define BESIDE_LABEL 5

/* The least of letters, and the least and the most of labels; the most of a
 * column for its heading, which is cut into pieces if it has a longer word. */
#define LETTERS_MIN 6
#define LABELS_MIN 120
#define LABELS_MAX 240
#define HEADING_MAX 90

/* The most lines of a heading, if its column need not be wider for it. */
#define LINES 4

/* Of what is between two breaks, in digits. */
#define GAP 0.8

static const struct arial bold = { WIDE_FORMAT_SIZE, true };

/* The digits of so many points, in tenths. */
static double
digits(double points)
{
	return ceil(10 * paper_characters(points, WIDE_FORMAT_SIZE)) / 10;
}

/* What a column of the break needs for figures and letters. */
static void
cells(const struct wide *w, size_t first, size_t last, double *figures,
    double *letters)
{
	*figures = *letters = 0;
	for (size_t i = first; i <= last; i++) {
		const struct wide_column *c = &w->columns.list[i];

		*figures = fmax(*figures, w->widths[c->at] + BESIDE);
		if (c->letters)
			*letters = fmax(*letters, fmax(w->widths[c->at + 1],
			    LETTERS_MIN) + BESIDE_LETTERS);
	}
}

/* And for headings, its own and that of the break above all. */
static double
headings(const struct wide *w, size_t first, size_t last)
{
	const struct wide_column *c = &w->columns.list[first];
	double n = (double)(last - first + 1);
	double points = 0;

	for (size_t i = first; i <= last; i++)
		points = fmax(points, fmax(arial_fit(
		    w->columns.list[i].label, LINES, HEADING_MAX, bold),
		    arial_width(w->columns.list[i].letter,
		    bold)));
	if (wide_columns_broken(c))
		points = fmax(points, arial_fit(c->title, LINES, HEADING_MAX,
		    bold) / n);
	return points + BESIDE_HEADING;
}

static void
measure_break(struct wide *w, size_t first, size_t last)
{
	double figures, letters, points = headings(w, first, last);

	cells(w, first, last, &figures, &letters);
	figures = fmax(figures, points - letters);
	for (size_t i = first; i <= last; i++) {
		const struct wide_column *c = &w->columns.list[i];

		w->widths[c->at] = digits(figures);
		if (c->letters)
			w->widths[c->at + 1] = digits(letters);
	}
}

void
wide_measure(struct wide *w)
{
	const struct wide_columns *c = &w->columns;

	w->widths[0] = digits(fmin(fmax(w->widths[0] + BESIDE_LABEL,
	    LABELS_MIN), LABELS_MAX));
	for (size_t i = 0; i < c->n; ) {
		size_t last = wide_columns_last(c, i);

		measure_break(w, i, last);
		if (i > 0)
			w->widths[c->list[i].at - 1] = GAP;
		i = last + 1;
	}
}
