/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/picture/svg_pen.h"
#include "kind-report/picture/svg_weighting.h"

/* How high the line for a target is, and how wide, in pixels. */
enum { HIGH = 22, THICK = 4 };

enum sign { TARGET, BEFORE, AFTER };

static void
put_sign(struct svg_pen *p, enum sign sign, double x, int middle)
{
	if (sign == TARGET) {
		buf_puts(&p->body, "<rect class=\"goal\"");
		chart_pen_pixels(&p->body, "x", x - THICK / 2);
		buf_printf(&p->body, " y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
		    middle - HIGH / 2, THICK, HIGH);
		return;
	}
	buf_printf(&p->body, "<circle class=\"%s\"",
	    sign == BEFORE ? "was" : "dot");
	chart_pen_pixels(&p->body, "cx", x);
	buf_printf(&p->body, " cy=\"%d\" r=\"%d\"/>\n", middle,
	    sign == BEFORE ? 7 : 5);
}

static void
put_keys(struct svg_pen *p)
{
	const struct {
		enum sign sign;
		const char *name;
	} keys[] = { { BEFORE, p->chart->records ? "Records" :
	    "Interviewed" }, { TARGET, "Target" }, { AFTER, "Weighted" } };
	int x = SVG_PEN_MARGIN;

	for (size_t i = 0; i < LENGTH(keys); i++) {
		struct svg_pen_place at = svg_pen_key(p, &x,
		    slice_of(keys[i].name));

		put_sign(p, keys[i].sign, at.x + SVG_PEN_KEY / 2,
		    at.y + SVG_PEN_KEY / 2);
	}
	svg_pen_keys_end(p);
}

/* The ticks of the axis as lines. */
static void
put_grid(struct svg_pen *p, const struct svg_pen_row *r)
{
	const struct chart *c = p->chart;
	const int y[2] = { r->top, r->bottom };

	for (unsigned at = c->from; at <= c->end; at += c->step)
		svg_pen_line(p, "g", (const double[2]){ at, at }, y);
}

static void
put_row(struct svg_pen *p, const struct chart_row *row)
{
	struct svg_pen_row r = svg_pen_label(p, row);
	const int y[2] = { r.middle, r.middle };
	const double move[2] = { row->before, row->percent };

	put_grid(p, &r);
	if (row->known) {
		svg_pen_line(p, "move", move, y);
		put_sign(p, BEFORE, svg_pen_x(p, row->before), r.middle);
		put_sign(p, TARGET, svg_pen_x(p, row->target), r.middle);
		put_sign(p, AFTER, svg_pen_x(p, row->percent), r.middle);
	}
	svg_pen_text(p, "v", svg_pen_x(p, p->chart->end) + 14, r.middle + 5,
	    row->text);
	p->y = r.end;
}

void
svg_weighting(struct svg_pen *p)
{
	put_keys(p);
	for (size_t i = 0; i < p->chart->nrows; i++)
		put_row(p, &p->chart->rows[i]);
	svg_pen_axis(p);
}
