/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_axis.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/page_pen.h"

void
page_pen_place(const struct page_pen *p, const char *name, double percent)
{
	chart_pen_percent(p->out, name, chart_axis_place(p->chart, percent));
}

void
page_pen_line(const struct page_pen *p, const char *class, double x1, double x2,
    const char *y)
{
	buf_printf(p->out, "<line class=\"%s\"", class);
	page_pen_place(p, "x1", x1);
	page_pen_place(p, "x2", x2);
	buf_puts(p->out, y);
	buf_puts(p->out, "/>");
}

void
page_pen_label(const struct page_pen *p, const struct chart_row *row)
{
	buf_printf(p->out, "<div class=\"lab\" dir=\"auto\"%s>",
	    p->attributes);
	markup_put(p->out, row->label);
	if (row->people.n > 0) {
		buf_puts(p->out, " <em>(");
		markup_put(p->out, row->people);
		buf_puts(p->out, ")</em>");
	}
	buf_puts(p->out, "</div>");
}
