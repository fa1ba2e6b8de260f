/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A polyline takes no percent, so on a page lines and bands are in an inner
 * picture that is 100 wide and stretched; their strokes are not.
 */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/fmt.h"
#include "base/num.h"
#include "sheet/wrap.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/lines_plot.h"

/* In pixels: a line of a label, and between two labels; the first figure above
 * its point. */
enum { HIGH = LINES_PLOT_HIGH, LINE = 17, APART = 5, ABOVE = 10 };

/* In columns of text: a label at the end of a line, a label of a wave. */
enum { LABEL = 13, WAVE = 9 };

/* From a point to its label, and to one that has the sign of the line before
 * it; in pixels. */
enum { BESIDE = 11, BEHIND_SIGN = 25 };

/* The width of a plot on a phone and on a screen, and of a column of the text
 * below it, in pixels. */
enum { PHONE = 210, SCREEN = 520, COLUMN = 8 };

struct plot {
	const struct chart *chart;
	int width;
	struct buf *out;
};

/* Pixels from the top. */
static double
down(const struct plot *p, double percent)
{
	const struct chart *c = p->chart;

	return HIGH * (c->end - percent) / (c->end - c->from);
}

/* Percent from the left. */
static double
across(const struct plot *p, double wave)
{
	size_t n = p->chart->nwaves;

	return n > 1 ? 100 * wave / (double)(n - 1) : 50;
}

static void
put_y(const struct plot *p, const char *name, double y)
{
	buf_printf(p->out, " %s=\"", name);
	fmt_double(p->out, y, 1);
	buf_putc(p->out, '"');
}

static void
put_ticks(const struct plot *p)
{
	const struct chart *c = p->chart;

	for (unsigned at = c->from; at <= c->end; at += c->step) {
		buf_puts(p->out, "<line class=\"g\" x1=\"0\" x2=\"100%\"");
		put_y(p, "y1", down(p, at));
		put_y(p, "y2", down(p, at));
		buf_puts(p->out, "/><text class=\"tick\" x=\"0\" dx=\"-10\" "
		    "text-anchor=\"end\"");
		put_y(p, "y", down(p, at) + 4);
		buf_printf(p->out, ">%u%s</text>\n", at,
		    at + c->step > c->end ? "%" : "");
	}
}

/* A point of a line or a band, in what they are drawn in. */
static void
put_place(const struct plot *p, size_t wave, double percent)
{
	double x = across(p, (double)wave);

	fmt_double(p->out, p->width > 0 ? x * p->width / 100 : x, 2);
	buf_putc(p->out, ',');
	fmt_double(p->out, down(p, percent), 1);
	buf_putc(p->out, ' ');
}

/* Behind the last wave of the piece of a line that begins with that one. */
static size_t
piece_end(const struct chart_row *row, size_t from, size_t n)
{
	size_t end = from + 1;

	while (end < n && row->points[end].known && !row->points[end].begins)
		end++;
	return end;
}

/* A point that stands alone has a line. */
static void
put_band(const struct plot *p, size_t line, size_t from, size_t end)
{
	const struct chart_point *points = p->chart->rows[line].points;

	for (size_t i = from; i < end; i++)
		if (!points[i].has_interval)
			return;
	buf_printf(p->out, "<%s class=\"%s%s k%zu\" points=\"",
	    end - from > 1 ? "polygon" : "polyline",
	    end - from > 1 ? "band" : "lone",
	    p->chart->nrows > 1 ? " many" : "", line);
	for (size_t i = from; i < end; i++)
		put_place(p, i, points[i].upper);
	for (size_t i = end; i-- > from; )
		put_place(p, i, points[i].lower);
	buf_puts(p->out, "\"/>");
}

static void
put_piece(const struct plot *p, size_t line, size_t from, size_t end)
{
	const struct chart_point *points = p->chart->rows[line].points;

	if (end - from == 1)
		return;
	buf_printf(p->out, "<polyline class=\"way k%zu\" points=\"", line);
	for (size_t i = from; i < end; i++)
		put_place(p, i, points[i].percent);
	buf_puts(p->out, "\"/>\n");
}

typedef void piece_fn(const struct plot *p, size_t line, size_t from,
    size_t end);

static void
put_pieces(const struct plot *p, piece_fn *fn)
{
	const struct chart *c = p->chart;

	for (size_t line = 0; line < c->nrows; line++)
		for (size_t i = 0; i < c->nwaves; ) {
			size_t end = piece_end(&c->rows[line], i, c->nwaves);

			if (c->rows[line].points[i].known)
				fn(p, line, i, end);
			i = end;
		}
}

static void
put_lines(const struct plot *p)
{
	if (p->width == 0)
		buf_printf(p->out, "<svg class=\"ways\" width=\"100%%\" "
		    "height=\"%d\" viewBox=\"0 0 100 %d\" "
		    "preserveAspectRatio=\"none\">", HIGH, HIGH);
	put_pieces(p, put_band);
	put_pieces(p, put_piece);
	if (p->width == 0)
		buf_puts(p->out, "</svg>\n");
}

static void
put_sign(const struct plot *p, size_t line, double x, double y,
    const char *attributes)
{
	buf_printf(p->out, "<use class=\"k%zu\" href=\"#k%zu\"%s", line,
	    line, attributes);
	chart_pen_percent(p->out, "x", x);
	put_y(p, "y", y);
	buf_puts(p->out, "/>");
}

static void
put_signs(const struct plot *p)
{
	const struct chart *c = p->chart;

	for (size_t line = 0; line < c->nrows; line++)
		for (size_t i = 0; i < c->nwaves; i++) {
			const struct chart_point *at =
			    &c->rows[line].points[i];

			if (at->known)
				put_sign(p, line, across(p, (double)i),
				    down(p, at->percent), "");
		}
	buf_putc(p->out, '\n');
}

static bool
begins(const struct chart *c, size_t wave)
{
	for (size_t i = 0; i < c->nrows; i++)
		if (c->rows[i].points[wave].begins)
			return true;
	return false;
}

/* Between the last wave of a series and the first of another one. */
static void
put_breaks(const struct plot *p)
{
	for (size_t i = 1; i < p->chart->nwaves; i++) {
		double x = across(p, (double)i - 0.5);

		if (!begins(p->chart, i))
			continue;
		buf_puts(p->out, "<line class=\"brk\" y1=\"0\"");
		chart_pen_percent(p->out, "x1", x);
		chart_pen_percent(p->out, "x2", x);
		put_y(p, "y2", HIGH);
		buf_puts(p->out, "/><text class=\"tick\" "
		    "text-anchor=\"middle\" y=\"-5\"");
		chart_pen_percent(p->out, "x", x);
		buf_puts(p->out, ">[b]</text>\n");
	}
}

/* Lines of a text around a place, from y on. */
static void
put_label(const struct plot *p, const char *attributes, double x, double y,
    struct slice text, size_t columns)
{
	for (size_t n = 0; text.n > 0; n++) {
		struct slice line = wrap_next(&text, columns);

		buf_printf(p->out, "<text%s", attributes);
		chart_pen_percent(p->out, "x", x);
		put_y(p, "y", y + (double)n * LINE);
		buf_putc(p->out, '>');
		markup_put(p->out, line);
		buf_puts(p->out, "</text>");
	}
	buf_putc(p->out, '\n');
}

/* How many waves go to one that has its label, so that they do not touch. */
static size_t
every(const struct chart *c, int width)
{
	size_t most = 1, room;

	for (size_t i = 0; i < c->nwaves; i++)
		most = num_larger(most, wrap_widest(c->waves[i], WAVE));
	room = most * COLUMN * (c->nwaves - 1);
	return c->nwaves < 2 ? 1 : num_larger(1, (room + (size_t)width - 1) /
	    (size_t)width);
}

/* From the newest back, and the first, to which none comes near. */
static bool
has_label(const struct chart *c, size_t wave, size_t step)
{
	size_t back = c->nwaves - 1 - wave;

	if (wave == 0 || back == 0)
		return true;
	return back % step == 0 && wave >= step;
}

static void
put_waves(const struct plot *p)
{
	const struct chart *c = p->chart;
	size_t wide = every(c, p->width > 0 ? p->width : SCREEN);
	size_t narrow = (every(c, PHONE) + wide - 1) / wide * wide;

	for (size_t i = 0; i < c->nwaves; i++)
		if (has_label(c, i, wide))
			put_label(p, p->width > 0 || has_label(c, i, narrow) ?
			    " class=\"tick\" text-anchor=\"middle\"" :
			    " class=\"tick wide\" text-anchor=\"middle\"",
			    across(p, (double)i), HIGH + 20, c->waves[i],
			    WAVE);
}

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
above_first(const struct plot *p, const struct chart_point *at)
{
	return down(p, at->has_interval ? at->upper : at->percent) - ABOVE;
}

/* Does another line, or its figure, come near the first figure of this one? */
static bool
is_near(const struct plot *p, const struct chart_row *row, size_t first)
{
	const struct chart *c = p->chart;
	double y = above_first(p, &row->points[first]);

	for (size_t i = 0; i < c->nrows; i++) {
		const struct chart_point *other = &c->rows[i].points[first];

		if (&c->rows[i] == row || !other->known)
			continue;
		if (fabs(y - down(p, other->percent)) < 2 * LINE ||
		    fabs(y - above_first(p, other)) < LINE)
			return true;
	}
	return false;
}

/* The first figure, where no other line is in its way. */
static void
put_first(const struct plot *p, const struct chart_row *row)
{
	const struct chart *c = p->chart;
	size_t first = end_of(c, row, false);
	const struct chart_point *at = &row->points[first];

	if (is_near(p, row, first))
		return;
	buf_puts(p->out, "<text class=\"big\"");
	chart_pen_percent(p->out, "x", across(p, (double)first));
	put_y(p, "y", above_first(p, at));
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
put_last(const struct plot *p, const struct label *l, bool sign)
{
	const struct chart *c = p->chart;
	size_t last = end_of(c, l->row, true);
	double x = across(p, (double)last);
	int beside = sign ? BEHIND_SIGN : BESIDE;
	struct buf attributes;

	if (sign)
		put_sign(p, (size_t)(l->row - c->rows), x, l->y,
		    " transform=\"translate(16 0)\"");
	buf_init(&attributes);
	buf_printf(&attributes, " class=\"big\" dx=\"%d\"", beside);
	put_label(p, attributes.p, x, l->y + 6, l->row->points[last].text,
	    LABEL);
	attributes.len = 0;
	buf_printf(&attributes, " class=\"end\" dx=\"%d\"", beside);
	if (c->nrows > 1)
		put_label(p, attributes.p, x, l->y + 6 + LINE, l->row->label,
		    LABEL);
	buf_clear(&attributes);
}

/* Figures, and where there are several lines their names. */
static void
put_ends(const struct plot *p)
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
		labels[n] = (struct label){ .row = row, .end = down(p,
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

void
lines_plot(const struct chart *c, int width, struct buf *out)
{
	const struct plot p = { c, width, out };

	put_ticks(&p);
	put_breaks(&p);
	put_lines(&p);
	put_signs(&p);
	put_waves(&p);
	put_ends(&p);
}

void
lines_plot_signs(struct buf *out)
{
	buf_puts(out, "<circle id=\"k0\" r=\"5\"/>"
	    "<rect id=\"k1\" x=\"-4.5\" y=\"-4.5\" width=\"9\" "
	    "height=\"9\"/>"
	    "<path id=\"k2\" d=\"M0 -6L5.5 4.5H-5.5Z\"/>"
	    "<path id=\"k3\" d=\"M0 -6.5L6 0L0 6.5L-6 0Z\"/>");
}
