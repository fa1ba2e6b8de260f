/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "sheet/wrap.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/lines_pen.h"
#include "kind-report/page/lines_ends.h"

enum { HIGH = LINES_PEN_HIGH, LINE = LINES_PEN_LINE };

/* In pixels: between two labels; the first figure above its point. */
enum { APART = 5, ABOVE = 10 };

/* In columns of text, a label at the end of a line. */
enum { LABEL = 13 };

/* From a point to its label, and to one that has the sign of the line before
 * it; in pixels. */
enum { BESIDE = 11, BEHIND_SIGN = 25 };

/* The first wave of the line that has a figure, or its last one; or none. */
static size_t
end_of(const struct chart *c, const struct chart_row *row, bool last)
{
	for (size_t i = 0; i < c->nwaves; i++) {
		size_t wave = last ? c->nwaves - 1 - i : i;

		if (row->points[wave].known)
			return wave;
	}
	return c->nwaves;
}

/* The base of the first figure of a line, above its point and interval. */
static double
above_first(const struct lines_pen *p, const struct chart_point *at)
{
	return lines_pen_down(p, at->has_interval ? at->upper :
	    at->percent) - ABOVE;
}

/* Does another line, or its figure, come near the first figure of this one? */
static bool
is_near(const struct lines_pen *p, const struct chart_row *row, size_t first)
{
	const struct chart *c = p->chart;
	double y = above_first(p, &row->points[first]);

	for (size_t i = 0; i < c->nrows; i++) {
		const struct chart_point *other = &c->rows[i].points[first];

		if (&c->rows[i] == row || !other->known)
			continue;
		if (fabs(y - lines_pen_down(p, other->percent)) <
		    2 * LINE ||
		    fabs(y - above_first(p, other)) < LINE)
			return true;
	}
	return false;
}

/* The first figure, where no other line is in its way. */
static void
put_first(const struct lines_pen *p, const struct chart_row *row)
{
	const struct chart *c = p->chart;
	size_t first = end_of(c, row, false);
	const struct chart_point *at = &row->points[first];

	if (is_near(p, row, first))
		return;
	buf_puts(p->out, "<text class=\"big\"");
	chart_pen_percent(p->out, "x", lines_pen_across(p, (double)first));
	chart_pen_pixels(p->out, "y", above_first(p, at));
	buf_puts(p->out, first == 0 ? " dx=\"-4\">" :
	    " text-anchor=\"middle\">");
	markup_put(p->out, at->text);
	buf_puts(p->out, "</text>\n");
}

/* The label of a line, and how high it is. */
struct label {
	const struct chart_row *row;
	double end;		/* of the line, */
	double y;		/* and where the label begins */
	double high;
};

static int
by_place(const void *a, const void *b)
{
	const struct label *x = a, *y = b;

	return x->y < y->y ? -1 : x->y > y->y;
}

/*
 * From the top down no label stands in another one, then from the bottom up.
 * Returns whether any had to move away from the end of its line.
 */
static bool
spread(struct label *labels, size_t n)
{
	double bottom = HIGH + LINE;
	bool moved = false;

	qsort(labels, n, sizeof(*labels), by_place);
	for (size_t i = 1; i < n; i++)
		if (labels[i].y < labels[i - 1].y + labels[i - 1].high)
			labels[i].y = labels[i - 1].y + labels[i - 1].high;
	for (size_t i = n; i-- > 0; ) {
		if (labels[i].y + labels[i].high > bottom)
			labels[i].y = bottom - labels[i].high;
		bottom = labels[i].y;
		moved |= fabs(labels[i].y - labels[i].end) > LINE / 2;
	}
	return moved;
}

static void
put_last(const struct lines_pen *p, const struct label *l, bool sign)
{
	const struct chart *c = p->chart;
	size_t last = end_of(c, l->row, true);
	double x = lines_pen_across(p, (double)last);
	int beside = sign ? BEHIND_SIGN : BESIDE;
	struct buf attributes;

	if (sign)
		lines_pen_sign(p, (size_t)(l->row - c->rows), x, l->y,
		    " transform=\"translate(16 0)\"");
	buf_init(&attributes);
	buf_printf(&attributes, " class=\"big\" dx=\"%d\"", beside);
	lines_pen_label(p, attributes.p, x, l->y + 6, l->row->points[last].text,
	    LABEL);
	attributes.len = 0;
	buf_printf(&attributes, " class=\"end\" dx=\"%d\"", beside);
	if (c->nrows > 1)
		lines_pen_label(p, attributes.p, x, l->y + 6 + LINE,
		    l->row->label, LABEL);
	buf_clear(&attributes);
}

void
lines_ends(const struct lines_pen *p)
{
	const struct chart *c = p->chart;
	struct label *labels = xcalloc(c->nrows, sizeof(*labels));
	size_t n = 0;
	bool moved;

	for (size_t i = 0; i < c->nrows; i++) {
		const struct chart_row *row = &c->rows[i];
		size_t lines = c->nrows > 1 ? wrap_count(row->label, LABEL) :
		    0;

		if (!row->known)
			continue;
		labels[n] = (struct label){ .row = row, .end = lines_pen_down(p,
		    row->points[end_of(c, row, true)].percent),
		    .high = (double)(lines + 1) * LINE + APART };
		labels[n].y = labels[n].end;
		n++;
		put_first(p, row);
	}
	moved = spread(labels, n);
	for (size_t i = 0; i < n; i++)
		put_last(p, &labels[i], moved);
	free(labels);
}
