/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "kind-report/chart/chart.h"
#include "kind-report/picture/svg_pen.h"
#include "kind-report/picture/svg_weighting.h"

/* How high the line for a target is, and how wide, in pixels. */
enum { HIGH = 22, THICK = 4 };

/* A key takes so many. */
enum { KEY = 130 };

enum sign { TARGET, BEFORE, AFTER };

static void
put_sign(struct svg_pen *p, enum sign sign, double x, int middle)
{
	if (sign == TARGET) {
		buf_puts(&p->body, "<rect class=\"goal\"");
		svg_pen_number(&p->body, "x", x - THICK / 2);
		buf_printf(&p->body, " y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
		    middle - HIGH / 2, THICK, HIGH);
		return;
	}
	buf_printf(&p->body, "<circle class=\"%s\"",
	    sign == BEFORE ? "was" : "dot");
	svg_pen_number(&p->body, "cx", x);
	buf_printf(&p->body, " cy=\"%d\" r=\"%d\"/>\n", middle,
	    sign == BEFORE ? 7 : 5);
}

void
svg_weighting_key(struct svg_pen *p)
{
	static const struct {
		enum sign sign;
		const char *name;
	} keys[] = { { BEFORE, "Interviewed" }, { TARGET, "Target" },
	    { AFTER, "Weighted" } };
	int middle = p->y + SVG_PEN_BAR / 2;

	for (size_t i = 0; i < LENGTH(keys); i++) {
		double x = SVG_PEN_MARGIN + 8 + (double)(KEY * i);

		put_sign(p, keys[i].sign, x, middle);
		svg_pen_text(p, "l", x + 14, middle + 5,
		    slice_of(i == 0 && p->chart->records ? "Records" :
		    keys[i].name));
	}
	p->y += SVG_PEN_BAR + SVG_PEN_GAP;
}

void
svg_weighting_row(struct svg_pen *p, const struct chart_row *row)
{
	int height = svg_pen_label(p, row), middle = svg_pen_middle(p, height);
	const int y[2] = { middle, middle };
	const double move[2] = { row->before, row->percent };

	svg_pen_grid(p, p->y - SVG_PEN_GAP / 2,
	    p->y + height - SVG_PEN_GAP / 2);
	if (row->known) {
		svg_pen_line(p, "move", move, y);
		put_sign(p, BEFORE, svg_pen_x(p, row->before), middle);
		put_sign(p, TARGET, svg_pen_x(p, row->target), middle);
		put_sign(p, AFTER, svg_pen_x(p, row->percent), middle);
	}
	svg_pen_text(p, "v", svg_pen_x(p, p->chart->end) + 12, middle + 5,
	    row->text);
	p->y += height;
}
