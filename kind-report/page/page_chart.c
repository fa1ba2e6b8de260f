/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/chart/chart_stacked.h"
#include "kind-report/page/lines_plot.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/page_weighting.h"
#include "kind-report/page/page_chart.h"

/* In CSS pixels. */
enum { BAR_HEIGHT = 28, STACK_HEIGHT = 34, MIDDLE = 22, DOT = 6 };

/* A part of a stacked bar has room for so many percent of the width a
 * character, at 320 pixels. */
#define ROOM 2.6

#define MIDWAY " y1=\"50%\" y2=\"50%\""
#define FULL_HEIGHT " y1=\"0\" y2=\"100%\""

/* What is drawn where. */
struct pen {
	const struct chart *chart;
	const char *attributes;
	struct buf *out;
};

static void
put_line(struct buf *out, const char *class, double x1, double x2,
    const char *y)
{
	buf_printf(out, "<line class=\"%s\"", class);
	chart_pen_percent(out, "x1", x1);
	chart_pen_percent(out, "x2", x2);
	buf_puts(out, y);
	buf_puts(out, "/>");
}

static void
put_grid(struct buf *out)
{
	for (int at = 0; at <= 100; at += 25)
		put_line(out, "g", at, at, FULL_HEIGHT);
}

/* "72%, interval 70.4% to 73.6%" for those who cannot see the bar. */
static void
put_alternative(struct buf *out, const struct chart_row *row)
{
	markup_put(out, row->text);
	if (!row->has_interval)
		return;
	buf_puts(out, ", interval ");
	markup_put(out, row->interval);
}

static void
put_label(const struct pen *p, const struct chart_row *row)
{
	buf_printf(p->out, "<div class=\"lab\" dir=\"auto\"%s>",
	    p->attributes);
	markup_put(p->out, row->label);
	buf_puts(p->out, "</div>");
}

/* A row is as high as its label; what is drawn is at half of that. */
static void
begin_svg(const struct pen *p, const struct chart_row *row)
{
	buf_puts(p->out, "<svg role=\"img\" aria-label=\"");
	put_alternative(p->out, row);
	buf_puts(p->out, "\">");
}

static void
put_bar(const struct pen *p, const struct chart_row *row)
{
	buf_puts(p->out, "<div class=\"row\">");
	put_label(p, row);
	begin_svg(p, row);
	put_grid(p->out);
	if (row->known) {
		buf_puts(p->out, "<rect class=\"bar\"");
		chart_pen_percent(p->out, "width", row->percent);
		buf_printf(p->out, " y=\"50%%\" height=\"%d\" "
		    "transform=\"translate(0 -%d)\"/>", BAR_HEIGHT,
		    BAR_HEIGHT / 2);
	}
	if (row->has_interval) {
		put_line(p->out, "halo", row->lower, row->upper, MIDWAY);
		put_line(p->out, "ci", row->lower, row->upper, MIDWAY);
	}
	buf_puts(p->out, "<text class=\"val\"");
	chart_pen_percent(p->out, "x", chart_pen_end(row));
	buf_puts(p->out, " dx=\"8\" dy=\"6\" y=\"50%\">");
	markup_put(p->out, row->text);
	buf_puts(p->out, "</text></svg></div>\n");
}

static void
put_axis(struct buf *out)
{
	buf_puts(out, "<div class=\"row axis\" aria-hidden=\"true\">"
	    "<div class=\"lab\"></div><svg height=\"18\">");
	for (int at = 0; at <= 100; at += 25) {
		buf_puts(out, "<text text-anchor=\"middle\" y=\"14\"");
		chart_pen_percent(out, "x", at);
		buf_printf(out, ">%d%%</text>", at);
	}
	buf_puts(out, "</svg></div>\n");
}

static void
put_bars(const struct pen *p)
{
	buf_puts(p->out, "<div class=\"bars\">\n");
	for (size_t i = 0; i < p->chart->nrows; i++)
		put_bar(p, &p->chart->rows[i]);
	put_axis(p->out);
	buf_puts(p->out, "</div>\n");
}

static void
put_keys(const struct pen *p)
{
	struct buf place;

	buf_init(&place);
	buf_puts(&place, " width=\"14\" height=\"14\"");
	buf_puts(p->out, "<ul class=\"key\">");
	for (size_t i = 0; i < p->chart->nkeys; i++) {
		buf_puts(p->out, "<li><svg aria-hidden=\"true\">");
		chart_pen_part(&p->chart->keys[i], place.p, p->out);
		buf_printf(p->out, "</svg><span dir=\"auto\"%s>",
		    p->attributes);
		markup_put(p->out, p->chart->keys[i].label);
		buf_puts(p->out, "</span></li>");
	}
	buf_puts(p->out, "</ul>\n");
	buf_clear(&place);
}

static void
put_share(const struct pen *p, const struct chart_key *k, struct slice text,
    double middle)
{
	buf_puts(p->out, "<text class=\"");
	chart_pen_class(k, p->out);
	buf_puts(p->out, "t\" text-anchor=\"middle\" y=\"22\"");
	chart_pen_percent(p->out, "x", middle);
	buf_putc(p->out, '>');
	markup_put(p->out, text);
	buf_puts(p->out, "</text>");
}

static void
put_parts(const struct pen *p, size_t number)
{
	const struct chart *c = p->chart;
	const struct chart_row *row = &c->rows[number];
	double *starts = xcalloc(c->nkeys, sizeof(*starts));
	double scale = chart_stacked_starts(c, number, starts);

	for (size_t i = 0; i < c->nkeys; i++) {
		double width = row->parts[i] * scale;
		struct slice text = chart_pen_bare(row->texts[i]);
		struct buf place;

		if (!(width > 0))
			continue;
		buf_init(&place);
		chart_pen_percent(&place, "x", starts[i]);
		chart_pen_percent(&place, "width", width);
		buf_printf(&place, " height=\"%d\"", STACK_HEIGHT);
		chart_pen_part(&c->keys[i], place.p, p->out);
		if (width >= ROOM * (double)text.n)
			put_share(p, &c->keys[i], text, starts[i] + width / 2);
		buf_clear(&place);
	}
	free(starts);
}

/* "Strongly agree 34%, Tend to agree 38%" */
static void
put_all(const struct pen *p, const struct chart_row *row)
{
	for (size_t i = 0; i < p->chart->nkeys; i++) {
		buf_puts(p->out, i > 0 ? ", " : "");
		markup_put(p->out, p->chart->keys[i].label);
		buf_putc(p->out, ' ');
		markup_put(p->out, row->texts[i]);
	}
}

static void
put_stacked(const struct pen *p, size_t number)
{
	const struct chart_row *row = &p->chart->rows[number];

	buf_puts(p->out, "<div class=\"srow\">");
	put_label(p, row);
	buf_printf(p->out, "<svg role=\"img\" height=\"%d\" aria-label=\"",
	    STACK_HEIGHT);
	put_all(p, row);
	buf_puts(p->out, "\">");
	if (row->known)
		put_parts(p, number);
	else
		buf_printf(p->out, "<text y=\"%d\">not shown</text>", MIDDLE);
	buf_puts(p->out, "</svg></div>\n");
}

static void
put_dot(const struct pen *p, const struct chart_row *row)
{
	buf_puts(p->out, "<div class=\"drow\">");
	put_label(p, row);
	begin_svg(p, row);
	put_grid(p->out);
	if (p->chart->has_total)
		put_line(p->out, "tot", p->chart->total, p->chart->total,
		    FULL_HEIGHT);
	if (row->has_interval)
		put_line(p->out, "span", row->lower, row->upper,
		    MIDWAY);
	if (row->known) {
		buf_puts(p->out, "<circle class=\"dot\" cy=\"50%\"");
		chart_pen_percent(p->out, "cx", row->percent);
		buf_printf(p->out, " r=\"%d\"/>", DOT);
	}
	buf_puts(p->out, "</svg><div class=\"val\" aria-hidden=\"true\">");
	markup_put(p->out, row->text);
	buf_puts(p->out, "</div></div>\n");
}

static void
put_panels(const struct pen *p)
{
	const struct chart *c = p->chart;
	size_t i = 0;

	buf_puts(p->out, "<div class=\"panels\">\n");
	for (size_t panel = 0; panel < c->npanels; panel++) {
		buf_printf(p->out, "<div class=\"panel\"><p class=\"ph\" "
		    "dir=\"auto\"%s>", p->attributes);
		markup_put(p->out, c->panels[panel]);
		buf_puts(p->out, "</p>\n");
		for (; i < c->nrows && c->rows[i].panel == panel; i++)
			put_dot(p, &c->rows[i]);
		buf_puts(p->out, "</div>\n");
	}
	buf_puts(p->out, "</div>\n");
}

/* With room around it for what stands outside. */
static void
put_lines(const struct pen *p)
{
	const struct chart *c = p->chart;

	buf_printf(p->out, "<div class=\"lines%s\"><svg role=\"img\" "
	    "height=\"%d\" aria-label=\"", c->nrows > 1 ? " many" : "",
	    LINES_PLOT_HIGH + LINES_PLOT_BELOW);
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
put_line_of(const struct pen *p, const char *class, struct slice text)
{
	if (text.n == 0)
		return;
	buf_printf(p->out, "<p class=\"%s\" dir=\"auto\"%s>", class,
	    p->attributes);
	markup_put(p->out, text);
	buf_puts(p->out, "</p>\n");
}

static void
put_caption(const struct pen *p, bool titled)
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
put_source(const struct pen *p, size_t n)
{
	buf_printf(p->out, "<p class=\"src\" dir=\"auto\">Figure %zu. ", n);
	markup_put(p->out, p->chart->source);
	buf_puts(p->out, "</p>\n");
}

void
page_chart(const struct chart *c, size_t n, const char *heading,
    const char *attributes, struct buf *out)
{
	const struct pen pen = { c, attributes, out };

	buf_printf(out, "<figure id=\"f%zu\"", n);
	if (heading != NULL)
		buf_printf(out, " aria-labelledby=\"%s\"", heading);
	buf_puts(out, ">\n");
	put_caption(&pen, heading != NULL);
	if (c->kind == CHART_STACKED)
		put_keys(&pen);
	if (c->kind == CHART_DOTS)
		put_panels(&pen);
	if (c->kind == CHART_BARS)
		put_bars(&pen);
	if (c->kind == CHART_LINES)
		put_lines(&pen);
	if (c->kind == CHART_WEIGHTING)
		page_weighting(c, attributes, out);
	for (size_t i = 0; c->kind == CHART_STACKED && i < c->nrows; i++)
		put_stacked(&pen, i);
	put_source(&pen, n);
	buf_puts(out, "</figure>\n");
}
