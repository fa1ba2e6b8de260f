/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "sheet/wrap.h"
#include "kind-report/chart/chart.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/svg_pen.h"

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
	return MARGIN + LABEL + PLOT * percent / p->chart->end;
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
	int end = svg_pen_lines(p, &svg_pen_label_font, row->label,
	    LABEL - GAP) - p->y;

	return (end > BAR ? end : BAR) + GAP;
}

void
svg_pen_axis(struct svg_pen *p)
{
	for (unsigned at = 0; at <= p->chart->end; at += p->chart->step) {
		buf_puts(&p->body, "<text class=\"s\" text-anchor=\"middle\"");
		svg_pen_number(&p->body, "x", svg_pen_x(p, at));
		buf_printf(&p->body, " y=\"%d\">%u%%</text>\n", p->y + 8, at);
	}
	p->y += LINE;
}
