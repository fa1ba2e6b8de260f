/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "sheet/wrap.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_axis.h"
#include "kind-report/page/markup.h"
#include "kind-report/picture/svg_pen.h"

enum { WIDTH = SVG_PEN_WIDTH, MARGIN = SVG_PEN_MARGIN, LABEL = SVG_PEN_LABEL,
	LINE = SVG_PEN_LINE, BAR = SVG_PEN_BAR, GAP = SVG_PEN_GAP,
	PLOT = WIDTH - 2 * MARGIN - LABEL - 60 };

const struct svg_pen_font svg_pen_label_font = { "l", LINE, 7.6 };
const struct svg_pen_font svg_pen_title_font = { "t", 24, 10.6 };
const struct svg_pen_font svg_pen_sub_font = { "b", 21, 8.2 };
const struct svg_pen_font svg_pen_small_font = { "s", 16, 6.6 };
const struct svg_pen_font svg_pen_panel_font = { "v", LINE, 8.2 };
const struct svg_pen_font svg_pen_notice_font = { "f", 16, 7.2 };

double
svg_pen_x(const struct svg_pen *p, double percent)
{
	return MARGIN + LABEL + PLOT * chart_axis_place(p->chart, percent) /
	    100;
}

void
svg_pen_number(struct buf *out, const char *name, double value)
{
	buf_printf(out, " %s=\"", name);
	fmt_double(out, value, 1);
	buf_putc(out, '"');
}

void
svg_pen_text(struct svg_pen *p, const char *class, double x, int y,
    struct slice text)
{
	buf_printf(&p->body, "<text class=\"%s\"", class);
	svg_pen_number(&p->body, "x", x);
	buf_printf(&p->body, " y=\"%d\">", y);
	markup_put(&p->body, text);
	buf_puts(&p->body, "</text>\n");
}

int
svg_pen_lines(struct svg_pen *p, const struct svg_pen_font *f,
    struct slice text, int width)
{
	int y = p->y;

	while (text.n > 0) {
		struct slice line = wrap_next(&text, (size_t)(width / f->em));

		y += f->line;
		svg_pen_text(p, f->class, MARGIN, y, line);
	}
	return y;
}

void
svg_pen_line(struct svg_pen *p, const char *class, const double x[2],
    const int y[2])
{
	buf_printf(&p->body, "<line class=\"%s\"", class);
	svg_pen_number(&p->body, "x1", svg_pen_x(p, x[0]));
	svg_pen_number(&p->body, "x2", svg_pen_x(p, x[1]));
	buf_printf(&p->body, " y1=\"%d\" y2=\"%d\"/>\n", y[0], y[1]);
}

void
svg_pen_grid(struct svg_pen *p, int from, int to)
{
	const int y[2] = { from, to };

	for (unsigned at = 0; at <= p->chart->end; at += p->chart->step)
		svg_pen_line(p, "g", (const double[2]){ at, at }, y);
}

int
svg_pen_label(struct svg_pen *p, const struct chart_row *row)
{
	struct buf label;
	int end;

	buf_init(&label);
	buf_slice(&label, row->label);
	if (row->people.n > 0) {
		buf_puts(&label, " (");
		buf_slice(&label, row->people);
		buf_putc(&label, ')');
	}
	end = svg_pen_lines(p, &svg_pen_label_font, buf_all(&label),
	    LABEL - GAP) - p->y;
	buf_clear(&label);
	return (end > BAR ? end : BAR) + GAP;
}

int
svg_pen_middle(const struct svg_pen *p, int height)
{
	height -= GAP;
	return p->y + height / 2 + (height > BAR ? 4 : 0);
}

static void
put_tick(struct svg_pen *p, unsigned at)
{
	const int y[2] = { p->y, p->y + 5 };

	svg_pen_line(p, "tk", (const double[2]){ at, at }, y);
	buf_puts(&p->body, "<text class=\"s\" text-anchor=\"middle\"");
	svg_pen_number(&p->body, "x", svg_pen_x(p, at));
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
