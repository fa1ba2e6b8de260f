/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_axis.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/lines_pen.h"
#include "kind-report/page/lines_plot.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/page_pen.h"
#include "kind-report/page/page_stacked.h"
#include "kind-report/page/page_weighting.h"
#include "kind-report/page/page_chart.h"

/* In CSS pixels. */
enum { BAR_HEIGHT = 24, DOT = 6 };

#define MIDWAY " y1=\"50%\" y2=\"50%\""
#define FULL_HEIGHT " y1=\"0\" y2=\"100%\""

/* "72%, interval 70.4% to 73.6%" for those who cannot see the bar. */
static void
put_alternative(struct buf *out, const struct chart_row *row)
{
	markup_put(out, row->text);
	if (row->has_interval) {
		buf_puts(out, ", interval ");
		markup_put(out, row->interval);
	}
	if (row->people.n > 0) {
		buf_puts(out, ", ");
		markup_put(out, row->people);
	}
}

/* A row is as high as its label; what is drawn is at half of that. */
static void
begin_svg(const struct page_pen *p, const struct chart_row *row)
{
	buf_puts(p->out, "<svg role=\"img\" aria-label=\"");
	put_alternative(p->out, row);
	buf_puts(p->out, "\">");
}

/* The figure, behind all that is drawn of the row. */
static void
put_value(const struct page_pen *p, const struct chart_row *row)
{
	double end = row->known ? chart_pen_end(row) : p->chart->from;

	buf_printf(p->out, "<text class=\"%s\"", row->known ? "val" : "none");
	page_pen_place(p, "x", end);
	buf_puts(p->out, " dx=\"9\" dy=\"5\" y=\"50%\">");
	markup_put(p->out, row->text);
	buf_puts(p->out, "</text></svg></div>\n");
}

static void
put_bar(const struct page_pen *p, const struct chart_row *row)
{
	buf_puts(p->out, "<div class=\"row\">");
	page_pen_label(p, row);
	begin_svg(p, row);
	if (row->known) {
		buf_puts(p->out, "<rect class=\"bar\"");
		page_pen_place(p, "width", row->percent);
		buf_printf(p->out, " y=\"50%%\" height=\"%d\" "
		    "transform=\"translate(0 -%d)\"/>", BAR_HEIGHT,
		    BAR_HEIGHT / 2);
	}
	if (row->has_interval)
		page_pen_line(p, "ci", row->lower, row->upper, MIDWAY);
	put_value(p, row);
}

static void
put_tick(const struct page_pen *p, unsigned at)
{
	page_pen_line(p, "tk", at, at, " y1=\"0\" y2=\"5\"");
	buf_puts(p->out, "<text text-anchor=\"middle\" y=\"18\"");
	page_pen_place(p, "x", at);
	buf_printf(p->out, ">%u%s</text>", at,
	    at == p->chart->end ? "%" : "");
}

/* Ticks once, below all rows. */
static void
put_axis(const struct page_pen *p)
{
	const struct chart *c = p->chart;

	buf_puts(p->out, "<div class=\"row axis\" aria-hidden=\"true\">"
	    "<div class=\"lab\"></div><svg>");
	page_pen_line(p, "g", c->from, c->end, " y1=\"0\" y2=\"0\"");
	for (unsigned at = c->from; at <= c->end; at += c->step)
		put_tick(p, at);
	buf_puts(p->out, "</svg></div>\n");
}

static void
put_bars(const struct page_pen *p)
{
	buf_puts(p->out, "<div class=\"bars\">\n");
	for (size_t i = 0; i < p->chart->nrows; i++)
		put_bar(p, &p->chart->rows[i]);
	put_axis(p);
	buf_puts(p->out, "</div>\n");
}

/* With room around it for what stands outside. */
static void
put_lines(const struct page_pen *p)
{
	const struct chart *c = p->chart;

	buf_printf(p->out, "<div class=\"lines%s\"><svg role=\"img\" "
	    "height=\"%d\" aria-label=\"", c->nrows > 1 ? " many" : "",
	    LINES_PEN_HIGH + LINES_PLOT_BELOW);
	for (size_t i = 0; i < c->nrows; i++) {
		markup_put(p->out, c->rows[i].label);
		buf_puts(p->out, ": ");
		markup_put(p->out, c->rows[i].words);
		buf_puts(p->out, ". ");
	}
	buf_puts(p->out, "\">\n");
	lines_plot(c, 0, p->out);
	buf_puts(p->out, "</svg></div>\n");
}

static void
put_dot(const struct page_pen *p, const struct chart_row *row)
{
	buf_puts(p->out, "<div class=\"row\">");
	page_pen_label(p, row);
	begin_svg(p, row);
	if (p->chart->has_total)
		page_pen_line(p, "tot", p->chart->total, p->chart->total,
		    FULL_HEIGHT);
	if (row->has_interval)
		page_pen_line(p, "span", row->lower, row->upper, MIDWAY);
	if (row->known) {
		buf_printf(p->out, "<circle class=\"dot%s\" cy=\"50%%\"",
		    row->small ? " open" : "");
		page_pen_place(p, "cx", row->percent);
		buf_printf(p->out, " r=\"%d\"/>", DOT);
	}
	put_value(p, row);
}

/* One break below the other. */
static void
put_dots(const struct page_pen *p)
{
	const struct chart *c = p->chart;
	size_t i = 0;

	buf_puts(p->out, "<div class=\"bars dots\">\n");
	for (size_t panel = 0; panel < c->npanels; panel++) {
		buf_printf(p->out, "<p class=\"group\" dir=\"auto\"%s>",
		    p->attributes);
		markup_put(p->out, c->panels[panel]);
		buf_puts(p->out, "</p>\n");
		for (; i < c->nrows && c->rows[i].panel == panel; i++)
			put_dot(p, &c->rows[i]);
	}
	put_axis(p);
	buf_puts(p->out, "</div>\n");
}

static void
put_line_of(const struct page_pen *p, const char *class, struct slice text)
{
	if (text.n == 0)
		return;
	buf_printf(p->out, "<p class=\"%s\" dir=\"auto\"%s>", class,
	    p->attributes);
	markup_put(p->out, text);
	buf_puts(p->out, "</p>\n");
}

static void
put_caption(const struct page_pen *p, bool titled)
{
	buf_puts(p->out, "<figcaption>\n");
	if (!titled) {
		put_line_of(p, "title", p->chart->title);
		put_line_of(p, "sub", p->chart->wording);
	}
	buf_puts(p->out, "<p class=\"sub\" dir=\"auto\">");
	markup_put(p->out, p->chart->subtitle);
	buf_puts(p->out, "</p>\n</figcaption>\n");
}

/* What the signs are, and whose figures. */
static void
put_source(const struct page_pen *p, size_t n)
{
	buf_printf(p->out, "<p class=\"src\" dir=\"auto\">Figure %zu. ", n);
	markup_put(p->out, p->chart->source);
	buf_puts(p->out, "</p>\n");
}

void
page_chart(const struct chart *c, size_t n, const char *heading,
    const char *attributes, struct buf *out)
{
	const struct page_pen pen = { c, attributes, out };

	buf_printf(out, "<figure id=\"f%zu\"", n);
	if (heading != NULL)
		buf_printf(out, " aria-labelledby=\"%s\"", heading);
	buf_puts(out, ">\n");
	put_caption(&pen, heading != NULL);
	if (c->kind == CHART_STACKED)
		page_stacked(&pen);
	if (c->kind == CHART_DOTS)
		put_dots(&pen);
	if (c->kind == CHART_BARS)
		put_bars(&pen);
	if (c->kind == CHART_LINES)
		put_lines(&pen);
	if (c->kind == CHART_WEIGHTING)
		page_weighting(c, attributes, out);
	put_source(&pen, n);
	buf_puts(out, "</figure>\n");
}
