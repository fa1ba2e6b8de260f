/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/picture/svg_text.h"
#include "kind-report/picture/svg_pen.h"
#include "kind-report/picture/svg_rows.h"

enum { MARGIN = SVG_PEN_MARGIN, BAR = SVG_PEN_BAR, GAP = SVG_PEN_GAP };

static void
put_interval(struct svg_pen *p, const struct chart_row *row, const char *class,
    int middle)
{
	const double x[2] = { row->lower, row->upper };
	const int y[2] = { middle, middle };

	if (row->has_interval)
		svg_pen_line(p, class, x, y);
}

/* The figure, behind all that is drawn of the row. */
static void
put_value(struct svg_pen *p, const struct chart_row *row, int middle)
{
	double end = row->known ? chart_pen_end(row) : p->chart->from;

	svg_pen_text(p, row->known ? "v" : "s", svg_pen_x(p, end) + 9,
	    middle + 5, row->text);
}

static void
put_bar(struct svg_pen *p, const struct chart_row *row)
{
	struct svg_pen_row r = svg_pen_label(p, row);

	if (row->known) {
		buf_puts(&p->body, "<rect class=\"bar\"");
		chart_pen_pixels(&p->body, "x", svg_pen_x(p, 0));
		chart_pen_pixels(&p->body, "width",
		    svg_pen_x(p, row->percent) - svg_pen_x(p, 0));
		buf_printf(&p->body, " y=\"%d\" height=\"%d\"/>\n",
		    r.middle - BAR / 2, BAR);
	}
	put_interval(p, row, "ci", r.middle);
	put_value(p, row, r.middle);
	p->y = r.end;
}

void
svg_rows_bars(struct svg_pen *p)
{
	for (size_t i = 0; i < p->chart->nrows; i++)
		put_bar(p, &p->chart->rows[i]);
	svg_pen_axis(p);
}

static void
put_dot(struct svg_pen *p, const struct chart_row *row)
{
	struct svg_pen_row r = svg_pen_label(p, row);
	const double total[2] = { p->chart->total, p->chart->total };

	if (p->chart->has_total)
		svg_pen_line(p, "tot", total, (const int[]){ r.top, r.bottom });
	put_interval(p, row, "span", r.middle);
	if (row->known) {
		buf_printf(&p->body, "<circle class=\"dot%s\"",
		    row->small ? " open" : "");
		chart_pen_pixels(&p->body, "cx", svg_pen_x(p, row->percent));
		buf_printf(&p->body, " cy=\"%d\" r=\"6\"/>\n", r.middle);
	}
	put_value(p, row, r.middle);
	p->y = r.end;
}

/* The heading of a break, below a line over the whole width. */
static void
put_panel(struct svg_pen *p, struct slice heading)
{
	buf_printf(&p->body, "<line class=\"g\" x1=\"%d\" x2=\"%d\" "
	    "y1=\"%d\" y2=\"%d\"/>\n", MARGIN, p->width - MARGIN, p->y, p->y);
	p->y += 4;
	svg_pen_lines(p, &svg_text_value, MARGIN, svg_pen_inner(p), heading);
	p->y += GAP / 2;
}

void
svg_rows_dots(struct svg_pen *p)
{
	const struct chart *c = p->chart;

	for (size_t i = 0; i < c->nrows; i++) {
		const struct chart_row *row = &c->rows[i];

		if (i == 0 || row->panel != c->rows[i - 1].panel)
			put_panel(p, c->panels[row->panel]);
		put_dot(p, row);
	}
	svg_pen_axis(p);
}
