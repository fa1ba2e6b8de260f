/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "sheet/wrap.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/lines_pen.h"

double
lines_pen_down(const struct lines_pen *p, double percent)
{
	const struct chart *c = p->chart;

	return LINES_PEN_HIGH * (c->end - percent) / (c->end - c->from);
}

double
lines_pen_across(const struct lines_pen *p, double wave)
{
	size_t n = p->chart->nwaves;

	return n > 1 ? 100 * wave / (double)(n - 1) : 50;
}

void
lines_pen_sign(const struct lines_pen *p, size_t line, double x, double y,
    const char *attributes)
{
	buf_printf(p->out, "<use class=\"k%zu\" href=\"#k%zu\"%s", line,
	    line, attributes);
	chart_pen_percent(p->out, "x", x);
	chart_pen_pixels(p->out, "y", y);
	buf_puts(p->out, "/>");
}

void
lines_pen_label(const struct lines_pen *p, const char *attributes,
    double x, double y, struct slice text, size_t columns)
{
	for (size_t n = 0; text.n > 0; n++) {
		struct slice line = wrap_next(&text, columns);

		buf_printf(p->out, "<text%s", attributes);
		chart_pen_percent(p->out, "x", x);
		chart_pen_pixels(p->out, "y", y + (double)n * LINES_PEN_LINE);
		buf_putc(p->out, '>');
		markup_put(p->out, line);
		buf_puts(p->out, "</text>");
	}
	buf_putc(p->out, '\n');
}
