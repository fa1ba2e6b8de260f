/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/markup.h"
#include "kind-report/picture/svg_text.h"
#include "kind-report/picture/svg_pen.h"
#include "kind-report/picture/svg_stacked.h"

enum { MARGIN = SVG_PEN_MARGIN, BAR = SVG_PEN_BAR, GAP = SVG_PEN_GAP,
	KEY = SVG_PEN_KEY };

static void
put_shape(struct svg_pen *p, const struct chart_key *k, const double x[2],
    const int y[2])
{
	struct buf place;

	buf_init(&place);
	chart_pen_pixels(&place, "x", x[0]);
	chart_pen_pixels(&place, "width", x[1] - x[0]);
	buf_printf(&place, " y=\"%d\" height=\"%d\"", y[0], y[1] - y[0]);
	chart_pen_part(k, place.p, p->patterns, &p->body);
	buf_putc(&p->body, '\n');
	buf_clear(&place);
}

/* Of a part from one pixel to another, if there is room for it. */
static void
put_share(struct svg_pen *p, const struct chart_key *k, const double x[2],
    struct slice figure)
{
	struct slice text = chart_pen_bare(figure);

	if (x[1] - x[0] < svg_text_width(&svg_text_label, text) + 2)
		return;
	buf_puts(&p->body, "<text text-anchor=\"middle\" class=\"");
	chart_pen_class(k, &p->body);
	buf_puts(&p->body, "t\"");
	chart_pen_pixels(&p->body, "x", (x[0] + x[1]) / 2);
	buf_printf(&p->body, " y=\"%d\">", p->y + BAR / 2 + 5);
	markup_put(&p->body, text);
	buf_puts(&p->body, "</text>\n");
}

/* The answers of a row, side by side from x on. */
static void
put_parts(struct svg_pen *p, const struct chart_row *row, double x)
{
	const struct chart *c = p->chart;
	const int y[2] = { p->y, p->y + BAR };
	double unit = (p->width - MARGIN - x) / 100;

	for (size_t i = 0; i < c->nkeys; i++) {
		const double ends[2] = { x, x + row->parts[i] * unit };

		if (!(row->parts[i] > 0))
			continue;
		put_shape(p, &c->keys[i], ends, y);
		if (row->parts[i] >= c->least)
			put_share(p, &c->keys[i], ends, row->texts[i]);
		x = ends[1];
	}
}

/* From the margin to the bar: room for the widest net. */
static double
net_room(const struct chart *c)
{
	double room = 0;

	for (size_t i = 0; i < c->nrows && c->net.n > 0; i++) {
		double width = svg_text_width(&svg_text_value,
		    c->rows[i].text) + 8;

		if (c->rows[i].known && width > room)
			room = width;
	}
	return room;
}

static void
put_row(struct svg_pen *p, const struct chart_row *row, double net)
{
	svg_pen_lines(p, &svg_text_label, MARGIN, svg_pen_inner(p),
	    row->label);
	p->y += 6;
	if (net > 0 || !row->known)
		svg_pen_text(p, row->known ? "v" : "s", MARGIN,
		    p->y + BAR / 2 + 5, row->text);
	if (row->known)
		put_parts(p, row, MARGIN + net);
	p->y += BAR + GAP / 2;
}

static void
put_keys(struct svg_pen *p)
{
	int x = MARGIN;

	for (size_t i = 0; i < p->chart->nkeys; i++) {
		const struct chart_key *k = &p->chart->keys[i];
		struct svg_pen_place at = svg_pen_key(p, &x, k->label);

		put_shape(p, k, (const double[]){ at.x, at.x + KEY },
		    (const int[]){ at.y, at.y + KEY });
	}
	svg_pen_keys_end(p);
}

void
svg_stacked(struct svg_pen *p)
{
	double net = net_room(p->chart);

	put_keys(p);
	for (size_t i = 0; i < p->chart->nrows; i++)
		put_row(p, &p->chart->rows[i], net);
}
