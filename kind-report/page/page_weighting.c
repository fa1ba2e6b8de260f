/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/length.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_axis.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/page_weighting.h"

/* Round signs at a place that is an attribute, in the middle of a row. */
#define CIRCLE(class, r) "<circle class=\"" class "\" cy=\"50%\" r=\"" r "\""
#define BEFORE CIRCLE("was", "7")
#define AFTER CIRCLE("dot", "5")

/* The target is a line through the row, as high as it says. */
#define TARGET "<rect class=\"goal\" y=\"50%\" width=\"4\" height=\"22\" " \
	"transform=\"translate(-2 -11)\""

/* What is drawn, from behind to the front, and what it is called: a dot in its
 * ring has not moved. */
static const struct sign {
	const char *shape;
	const char *at;
	const char *name;
} signs[] = {
	{ BEFORE, "cx", "Interviewed" },
	{ TARGET, "x", "Target" },
	{ AFTER, "cx", "Weighted" },
};

static void
put_key(const struct chart *c, struct buf *out)
{
	buf_puts(out, "<ul class=\"key\">");
	for (size_t i = 0; i < LENGTH(signs); i++)
		buf_printf(out, "<li><svg aria-hidden=\"true\">%s %s=\"50%%\"/>"
		    "</svg><span>%s</span></li>", signs[i].shape,
		    signs[i].at, i == 0 && c->records ? "Records" :
		    signs[i].name);
	buf_puts(out, "</ul>\n");
}

static void
put_line(struct buf *out, const char *class, double from, double to,
    const char *more)
{
	buf_printf(out, "<line class=\"%s\"", class);
	chart_pen_percent(out, "x1", from);
	chart_pen_percent(out, "x2", to);
	buf_printf(out, " %s/>", more);
}

static void
put_signs(const struct chart *c, const struct chart_row *row, struct buf *out)
{
	const double shares[] = { row->before, row->target, row->percent };

	put_line(out, "move", chart_axis_place(c, row->before),
	    chart_axis_place(c, row->percent),
	    "y1=\"50%\" y2=\"50%\"");
	for (size_t i = 0; i < LENGTH(signs); i++) {
		buf_puts(out, signs[i].shape);
		chart_pen_percent(out, signs[i].at,
		    chart_axis_place(c, shares[i]));
		buf_puts(out, "/>");
	}
}

static void
put_row(const struct chart *c, const struct chart_row *row,
    const char *attributes, struct buf *out)
{
	buf_printf(out, "<div class=\"wrow\"><div class=\"lab\" dir=\"auto\""
	    "%s>", attributes);
	markup_put(out, row->label);
	buf_puts(out, "</div><svg role=\"img\" aria-label=\"");
	markup_put(out, row->words);
	buf_puts(out, "\">");
	for (unsigned at = 0; at <= c->end; at += c->step)
		put_line(out, "g", chart_axis_place(c, at),
		    chart_axis_place(c, at),
		    "y1=\"0\" y2=\"100%\"");
	if (row->known)
		put_signs(c, row, out);
	buf_puts(out, "</svg><div class=\"val\" aria-hidden=\"true\">");
	markup_put(out, row->text);
	buf_puts(out, "</div></div>\n");
}

static void
put_axis(const struct chart *c, struct buf *out)
{
	buf_puts(out, "<div class=\"wrow axis\" aria-hidden=\"true\">"
	    "<div class=\"lab\"></div><svg>");
	for (unsigned at = 0; at <= c->end; at += c->step) {
		buf_puts(out, "<text text-anchor=\"middle\" y=\"14\"");
		chart_pen_percent(out, "x", chart_axis_place(c, at));
		buf_printf(out, ">%u%%</text>", at);
	}
	buf_puts(out, "</svg><div class=\"val\"></div></div>\n");
}

void
page_weighting(const struct chart *c, const char *attributes, struct buf *out)
{
	put_key(c, out);
	buf_puts(out, "<div class=\"shift\">\n");
	for (size_t i = 0; i < c->nrows; i++)
		put_row(c, &c->rows[i], attributes, out);
	put_axis(c, out);
	buf_puts(out, "</div>\n");
}
