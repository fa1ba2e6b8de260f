/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_axis.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/markup.h"
#include "kind-report/picture/svg_text.h"
#include "kind-report/picture/svg_pen.h"

enum { MARGIN = SVG_PEN_MARGIN, LINE = SVG_PEN_LINE, BAR = SVG_PEN_BAR,
	GAP = SVG_PEN_GAP, KEY = SVG_PEN_KEY };

/* A picture from here on has labels on the left, which take three eighths of
 * it, and at most so much. */
enum { WIDE = 560, LABEL = 280 };

/* Between what is drawn and its figure at most, and between two keys. */
enum { BESIDE = 14, APART = 14 };

/* The room for the widest figure, or half of the last tick. */
static double
value_room(const struct chart *c)
{
	double room = svg_text_width(&svg_text_small, slice_of("100%")) / 2;

	for (size_t i = 0; i < c->nrows; i++) {
		double width = BESIDE + svg_text_width(&svg_text_value,
		    c->rows[i].text);

		if (c->rows[i].known && width > room)
			room = width;
	}
	return room;
}

void
svg_pen_init(struct svg_pen *p, const struct chart *c, int width)
{
	*p = (struct svg_pen){ .chart = c, .width = width, .y = MARGIN };
	buf_init(&p->body);
	if (width >= WIDE)
		p->label = width * 3 / 8 < LABEL ? width * 3 / 8 : LABEL;
	p->plot = svg_pen_inner(p) - p->label - value_room(c);
}

int
svg_pen_inner(const struct svg_pen *p)
{
	return p->width - 2 * MARGIN;
}

double
svg_pen_x(const struct svg_pen *p, double percent)
{
	return MARGIN + p->label + p->plot *
	    chart_axis_place(p->chart, percent) / 100;
}

void
svg_pen_text(struct svg_pen *p, const char *class, double x, int y,
    struct slice text)
{
	buf_printf(&p->body, "<text class=\"%s\"", class);
	chart_pen_pixels(&p->body, "x", x);
	buf_printf(&p->body, " y=\"%d\">", y);
	markup_put(&p->body, text);
	buf_puts(&p->body, "</text>\n");
}

void
svg_pen_lines(struct svg_pen *p, const struct svg_text *t, int x, int width,
    struct slice text)
{
	while (text.n > 0) {
		struct slice line = svg_text_next(t, &text, width);

		p->y += t->line;
		svg_pen_text(p, t->class, x, p->y, line);
	}
}

void
svg_pen_line(struct svg_pen *p, const char *class, const double x[2],
    const int y[2])
{
	buf_printf(&p->body, "<line class=\"%s\"", class);
	chart_pen_pixels(&p->body, "x1", svg_pen_x(p, x[0]));
	chart_pen_pixels(&p->body, "x2", svg_pen_x(p, x[1]));
	buf_printf(&p->body, " y1=\"%d\" y2=\"%d\"/>\n", y[0], y[1]);
}

static void
put_label(struct svg_pen *p, const struct chart_row *row)
{
	int width = p->label > 0 ? p->label - GAP : svg_pen_inner(p);
	struct buf label;

	buf_init(&label);
	buf_slice(&label, row->label);
	if (row->people.n > 0) {
		buf_puts(&label, " (");
		buf_slice(&label, row->people);
		buf_putc(&label, ')');
	}
	svg_pen_lines(p, &svg_text_label, MARGIN, width, buf_all(&label));
	buf_clear(&label);
}

/* Beside the label, or below it; text hangs 4 pixels below its line. */
struct svg_pen_row
svg_pen_label(struct svg_pen *p, const struct chart_row *row)
{
	int begin = p->y, high;
	struct svg_pen_row r;

	put_label(p, row);
	high = p->y - begin;
	p->y = begin;
	if (p->label == 0) {
		r.top = begin + high + 5;
		r.middle = r.top + BAR / 2;
		r.bottom = r.top + BAR;
		r.end = r.bottom + GAP / 2;
		return r;
	}
	r.top = begin - GAP / 2;
	r.middle = begin + (high > BAR ? high / 2 + 4 : BAR / 2);
	r.end = begin + (high > BAR ? high : BAR) + GAP;
	r.bottom = r.end - GAP / 2;
	return r;
}

static void
put_tick(struct svg_pen *p, unsigned at)
{
	const int y[2] = { p->y, p->y + 5 };

	svg_pen_line(p, "tk", (const double[2]){ at, at }, y);
	buf_puts(&p->body, "<text class=\"s\" text-anchor=\"middle\"");
	chart_pen_pixels(&p->body, "x", svg_pen_x(p, at));
	buf_printf(&p->body, " y=\"%d\">%u%s</text>\n", p->y + 19, at,
	    at == p->chart->end ? "%" : "");
}

void
svg_pen_axis(struct svg_pen *p)
{
	const struct chart *c = p->chart;
	const int y[2] = { p->y, p->y };

	svg_pen_line(p, "g", (const double[2]){ c->from, c->end }, y);
	for (unsigned at = c->from; at <= c->end; at += c->step)
		put_tick(p, at);
	p->y += LINE + 6;
}

struct svg_pen_place
svg_pen_key(struct svg_pen *p, int *x, struct slice label)
{
	int width = (int)svg_text_width(&svg_text_label, label) + KEY + 7;
	int right = p->width - MARGIN;
	struct svg_pen_place place;

	if (*x > MARGIN && *x + width > right) {
		*x = MARGIN;
		p->y += LINE + 6;
	}
	place = (struct svg_pen_place){ *x, p->y + LINE - KEY + 2 };
	svg_pen_lines(p, &svg_text_label, *x + KEY + 7,
	    right - *x - KEY - 7, label);
	p->y -= LINE;
	*x += width + APART;
	return place;
}

void
svg_pen_keys_end(struct svg_pen *p)
{
	p->y += LINE + GAP;
}
