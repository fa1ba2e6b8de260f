/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A polyline takes no percent, so on a page lines and bands are in an inner
 * picture that is 100 wide and stretched; their strokes are not.
 */
#include "base/buf.h"
#include "base/fmt.h"
#include "base/num.h"
#include "sheet/wrap.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/lines_pen.h"
#include "kind-report/page/lines_ends.h"
#include "kind-report/page/lines_plot.h"

enum { HIGH = LINES_PEN_HIGH };

/* In columns of text, a label of a wave. */
enum { WAVE = 9 };

/* The width of a plot on a phone and on a screen, and of a column of the text
 * below it, in pixels. */
enum { PHONE = 210, SCREEN = 520, COLUMN = 8 };

static void
put_ticks(const struct lines_pen *p)
{
	const struct chart *c = p->chart;

	for (unsigned at = c->from; at <= c->end; at += c->step) {
		buf_puts(p->out, "<line class=\"g\" x1=\"0\" x2=\"100%\"");
		chart_pen_pixels(p->out, "y1", lines_pen_down(p, at));
		chart_pen_pixels(p->out, "y2", lines_pen_down(p, at));
		buf_puts(p->out, "/><text class=\"tick\" x=\"0\" dx=\"-10\" "
		    "text-anchor=\"end\"");
		chart_pen_pixels(p->out, "y", lines_pen_down(p, at) + 4);
		buf_printf(p->out, ">%u%s</text>\n", at,
		    at + c->step > c->end ? "%" : "");
	}
}

/* A point of a line or a band, in what they are drawn in. */
static void
put_place(const struct lines_pen *p, size_t wave, double percent)
{
	double x = lines_pen_across(p, (double)wave);

	fmt_double(p->out, p->width > 0 ? x * p->width / 100 : x, 2);
	buf_putc(p->out, ',');
	fmt_double(p->out, lines_pen_down(p, percent), 1);
	buf_putc(p->out, ' ');
}

/* Behind the last wave of the piece of a line that begins with that one, which
 * is alone if it has no figure. */
static size_t
piece_end(const struct chart_row *row, size_t from, size_t n)
{
	size_t end = from + 1;

	if (!row->points[from].known)
		return end;
	while (end < n && row->points[end].known && !row->points[end].begins)
		end++;
	return end;
}

/* A point that stands alone has a line. */
static void
put_band(const struct lines_pen *p, size_t line, size_t from, size_t end)
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
put_piece(const struct lines_pen *p, size_t line, size_t from, size_t end)
{
	const struct chart_point *points = p->chart->rows[line].points;

	if (end - from == 1)
		return;
	buf_printf(p->out, "<polyline class=\"way k%zu\" points=\"", line);
	for (size_t i = from; i < end; i++)
		put_place(p, i, points[i].percent);
	buf_puts(p->out, "\"/>\n");
}

typedef void piece_fn(const struct lines_pen *p, size_t line, size_t from,
    size_t end);

static void
put_pieces(const struct lines_pen *p, piece_fn *fn)
{
	const struct chart *c = p->chart;

	for (size_t line = 0; line < c->nrows; line++)
		for (size_t i = 0, end; i < c->nwaves; i = end) {
			end = piece_end(&c->rows[line], i, c->nwaves);
			if (c->rows[line].points[i].known)
				fn(p, line, i, end);
		}
}

static void
put_lines(const struct lines_pen *p)
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
put_signs(const struct lines_pen *p)
{
	const struct chart *c = p->chart;

	for (size_t line = 0; line < c->nrows; line++)
		for (size_t i = 0; i < c->nwaves; i++) {
			const struct chart_point *at =
			    &c->rows[line].points[i];

			if (at->known)
				lines_pen_sign(p, line,
				    lines_pen_across(p, (double)i),
				    lines_pen_down(p, at->percent), "");
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
put_breaks(const struct lines_pen *p)
{
	for (size_t i = 1; i < p->chart->nwaves; i++) {
		double x = lines_pen_across(p, (double)i - 0.5);

		if (!begins(p->chart, i))
			continue;
		buf_puts(p->out, "<line class=\"brk\" y1=\"0\"");
		chart_pen_percent(p->out, "x1", x);
		chart_pen_percent(p->out, "x2", x);
		chart_pen_pixels(p->out, "y2", HIGH);
		buf_puts(p->out, "/><text class=\"tick\" "
		    "text-anchor=\"middle\" y=\"-5\"");
		chart_pen_percent(p->out, "x", x);
		buf_puts(p->out, ">[b]</text>\n");
	}
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
put_waves(const struct lines_pen *p)
{
	const struct chart *c = p->chart;
	size_t wide = every(c, p->width > 0 ? p->width : SCREEN);
	size_t narrow = (every(c, PHONE) + wide - 1) / wide * wide;

	for (size_t i = 0; i < c->nwaves; i++)
		if (has_label(c, i, wide))
			lines_pen_label(p, p->width > 0 ||
			    has_label(c, i, narrow) ?
			    " class=\"tick\" text-anchor=\"middle\"" :
			    " class=\"tick wide\" text-anchor=\"middle\"",
			    lines_pen_across(p, (double)i), HIGH + 20,
			    c->waves[i], WAVE);
}

void
lines_plot(const struct chart *c, int width, struct buf *out)
{
	const struct lines_pen p = { c, width, out };

	put_ticks(&p);
	put_breaks(&p);
	put_lines(&p);
	put_signs(&p);
	put_waves(&p);
	lines_ends(&p);
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
