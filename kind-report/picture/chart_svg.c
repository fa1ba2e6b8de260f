/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "sheet/wrap.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/lines_plot.h"
#include "kind-report/page/markup.h"
#include "kind-report/picture/svg_pen.h"
#include "kind-report/picture/svg_weighting.h"
#include "kind-report/picture/chart_svg.h"

enum { WIDTH = SVG_PEN_WIDTH, MARGIN = SVG_PEN_MARGIN, LINE = SVG_PEN_LINE,
	BAR = SVG_PEN_BAR, GAP = SVG_PEN_GAP, NET = 56, KEY = 14 };

static const char style[] =
"text{font:14px system-ui,'Segoe UI',Roboto,'Liberation Sans',sans-serif;\n"
"fill:#1c1b1a}.t{font-size:18px;font-weight:700}.s{font-size:12px;\n"
"fill:#5d5a55}.b{font-size:15px;fill:#5d5a55}.v{font-weight:700}\n"
".f{font-size:12px;fill:#a8521b;\n"
"font-weight:650}.g{stroke:#d9d5cd}.bar{fill:#549aa4}.ci{stroke:#1c1b1a;\n"
"stroke-width:2}.tk{stroke:#5d5a55}.tot{stroke:#5d5a55;stroke-width:1.5;\n"
"stroke-dasharray:4 3}.span{stroke:#549aa4;stroke-width:7;\n"
"stroke-linecap:round}.dot{fill:#0b5a6b;stroke:#fff;stroke-width:1.5}\n"
".open{fill:#fff;stroke:#0b5a6b;stroke-width:3}.part{stroke:#77736b}\n"
".h0{fill:#0b5a6b}.h1{fill:#5fa3ad}.h2{fill:#b5d5da}.l0{fill:#9c4a16}\n"
".l1{fill:#e0a06a}.l2{fill:#f3d7bd}.m0{fill:#cfcabf}.o0{fill:#eeebe4}\n"
"text.h0t,text.l0t{fill:#fff}.l0t{stroke:#9c4a16}.l1t{stroke:#e0a06a}\n"
".l2t{stroke:#f3d7bd}.v{stroke:#fff}\n"
".l0t,.l1t,.l2t,.v{paint-order:stroke;stroke-width:4px}\n"
"@media not print{.pat{display:none}}\n"
".move{stroke:#5d5a55;stroke-width:1.5}.goal{fill:#9c4a16}\n"
".was{fill:#fff;stroke:#1c1b1a;stroke-width:1.8}\n"
".k0{fill:#0b5a6b;stroke:#0b5a6b}.k1{fill:#9c4a16;stroke:#9c4a16}\n"
".k2{fill:#1c1b1a;stroke:#1c1b1a}.k3{fill:#77736b;stroke:#77736b}\n"
"use{stroke-width:0}.way{fill:none;stroke-width:2.5}\n"
".way.k1{stroke-dasharray:9 4}.way.k2{stroke-dasharray:2 4}\n"
".way.k3{stroke-dasharray:11 4 2 4}.band{stroke:none;opacity:.2}\n"
".lone{fill:none;stroke-width:5;opacity:.3}.band.many{opacity:.14}\n"
".tick{font-size:13px;fill:#5d5a55}.big{font-size:18px;font-weight:700}\n"
".brk{stroke:#5d5a55;stroke-dasharray:2 3}\n";

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
	int height = svg_pen_label(p, row);
	int middle = svg_pen_middle(p, height);

	if (row->known) {
		buf_puts(&p->body, "<rect class=\"bar\"");
		svg_pen_number(&p->body, "x", svg_pen_x(p, 0));
		svg_pen_number(&p->body, "width",
		    svg_pen_x(p, row->percent) - svg_pen_x(p, 0));
		buf_printf(&p->body, " y=\"%d\" height=\"%d\"/>\n",
		    middle - BAR / 2, BAR);
	}
	put_interval(p, row, "ci", middle);
	put_value(p, row, middle);
	p->y += height;
}

static void
put_dot(struct svg_pen *p, const struct chart_row *row)
{
	int height = svg_pen_label(p, row);
	int middle = svg_pen_middle(p, height);
	const int y[2] = { p->y - GAP / 2, p->y + height - GAP / 2 };
	const double total[2] = { p->chart->total, p->chart->total };

	if (p->chart->has_total)
		svg_pen_line(p, "tot", total, y);
	put_interval(p, row, "span", middle);
	if (row->known) {
		buf_printf(&p->body, "<circle class=\"dot%s\"",
		    row->small ? " open" : "");
		svg_pen_number(&p->body, "cx", svg_pen_x(p, row->percent));
		buf_printf(&p->body, " cy=\"%d\" r=\"6\"/>\n", middle);
	}
	put_value(p, row, middle);
	p->y += height;
}

static void
put_shape(struct svg_pen *p, const struct chart_key *k, const double x[2],
    const int y[2])
{
	struct buf place;

	buf_init(&place);
	svg_pen_number(&place, "x", x[0]);
	svg_pen_number(&place, "width", x[1] - x[0]);
	buf_printf(&place, " y=\"%d\" height=\"%d\"", y[0], y[1] - y[0]);
	chart_pen_part(k, place.p, &p->body);
	buf_putc(&p->body, '\n');
	buf_clear(&place);
}

static void
put_share(struct svg_pen *p, const struct chart_key *k, double x,
    struct slice text)
{
	buf_puts(&p->body, "<text text-anchor=\"middle\" class=\"");
	chart_pen_class(k, &p->body);
	buf_puts(&p->body, "t\"");
	svg_pen_number(&p->body, "x", x);
	buf_printf(&p->body, " y=\"%d\">", p->y + BAR / 2 + 5);
	markup_put(&p->body, chart_pen_bare(text));
	buf_puts(&p->body, "</text>\n");
}

/* The answers of a row, side by side from x on. */
static void
put_parts(struct svg_pen *p, const struct chart_row *row, double x)
{
	const struct chart *c = p->chart;
	const int y[2] = { p->y, p->y + BAR };
	double unit = (WIDTH - MARGIN - x) / 100;

	for (size_t i = 0; i < c->nkeys; i++) {
		double width = row->parts[i] * unit;

		if (!(width > 0))
			continue;
		put_shape(p, &c->keys[i], (const double[]){ x, x + width }, y);
		if (row->parts[i] >= c->least)
			put_share(p, &c->keys[i], x + width / 2,
			    row->texts[i]);
		x += width;
	}
}

/* The whole width, below its label, with its net on the left. */
static void
put_stacked(struct svg_pen *p, const struct chart_row *row)
{
	bool net = p->chart->net.n > 0;

	p->y = svg_pen_lines(p, &svg_pen_label_font, row->label,
	    WIDTH - 2 * MARGIN) + 6;
	if (net || !row->known)
		svg_pen_text(p, row->known ? "v" : "s", MARGIN,
		    p->y + BAR / 2 + 5, row->text);
	if (row->known)
		put_parts(p, row, net ? MARGIN + NET : MARGIN);
	p->y += BAR + GAP;
}

static void
put_key(struct svg_pen *p, const struct chart_key *k, int x)
{
	int y = p->y + (BAR - KEY) / 2;

	put_shape(p, k, (const double[]){ x, x + KEY },
	    (const int[]){ y, y + KEY });
}

static void
put_keys(struct svg_pen *p)
{
	int x = MARGIN;

	for (size_t i = 0; i < p->chart->nkeys; i++) {
		const struct chart_key *k = &p->chart->keys[i];
		size_t columns = wrap_widest(k->label, 60);
		int width = (int)(svg_pen_label_font.em * (double)columns) +
		    KEY + 21;

		if (x + width > WIDTH - MARGIN && x > MARGIN) {
			x = MARGIN;
			p->y += LINE + 6;
		}
		put_key(p, k, x);
		svg_pen_text(p, "l", x + KEY + 7, p->y + BAR / 2 + 5, k->label);
		x += width;
	}
	p->y += BAR;
}

/* The heading of a break, below a line over the whole width. */
static void
put_panel(struct svg_pen *p, struct slice heading)
{
	buf_printf(&p->body, "<line class=\"g\" x1=\"%d\" x2=\"%d\" "
	    "y1=\"%d\" y2=\"%d\"/>\n", MARGIN, WIDTH - MARGIN, p->y, p->y);
	p->y += 4;
	p->y = svg_pen_lines(p, &svg_pen_panel_font, heading,
	    WIDTH - 2 * MARGIN) + GAP / 2;
}

/* The plot is a picture in the picture. */
static void
put_plot(struct svg_pen *p)
{
	const struct chart *c = p->chart;
	int left = MARGIN + LINES_PLOT_LEFT;
	int width = WIDTH - MARGIN - left - (c->nrows > 1 ?
	    LINES_PLOT_LABELS : LINES_PLOT_RIGHT);

	p->y += GAP;
	buf_puts(&p->body, "<defs>");
	lines_plot_signs(&p->body);
	buf_printf(&p->body, "</defs><svg x=\"%d\" y=\"%d\" width=\"%d\" "
	    "height=\"%d\" overflow=\"visible\">\n", left, p->y, width,
	    LINES_PLOT_HIGH);
	lines_plot(c, width, &p->body);
	buf_puts(&p->body, "</svg>\n");
	p->y += LINES_PLOT_HIGH + LINES_PLOT_BELOW + GAP;
}

static void
put_rows(struct svg_pen *p)
{
	const struct chart *c = p->chart;

	for (size_t i = 0; i < c->nrows; i++) {
		const struct chart_row *row = &c->rows[i];

		if (c->kind == CHART_DOTS &&
		    (i == 0 || row->panel != c->rows[i - 1].panel))
			put_panel(p, c->panels[row->panel]);
		if (c->kind == CHART_BARS)
			put_bar(p, row);
		else if (c->kind == CHART_DOTS)
			put_dot(p, row);
		else if (c->kind == CHART_WEIGHTING)
			svg_weighting_row(p, row);
		else
			put_stacked(p, row);
	}
	if (c->kind != CHART_STACKED)
		svg_pen_axis(p);
}

/* Lines of text over the whole width. */
static void
put_text(struct svg_pen *p, const struct svg_pen_font *font, struct slice text)
{
	p->y = svg_pen_lines(p, font, text, WIDTH - 2 * MARGIN);
}

/* Every figure, for those who cannot see the picture. */
static void
put_description(const struct chart *c, struct buf *out)
{
	for (size_t i = 0; i < c->nrows; i++) {
		const struct chart_row *row = &c->rows[i];

		markup_put(out, row->label);
		buf_puts(out, ": ");
		if (c->kind == CHART_STACKED && c->net.n > 0) {
			markup_put(out, c->net);
			buf_putc(out, ' ');
		}
		markup_put(out, row->words.n > 0 ? row->words : row->text);
		if (c->kind == CHART_STACKED && row->text.n > 0 && row->known)
			buf_puts(out, ", ");
		for (size_t k = 0; k < c->nkeys && row->known; k++) {
			buf_puts(out, k > 0 ? ", " : "");
			markup_put(out, c->keys[k].label);
			buf_putc(out, ' ');
			markup_put(out, row->texts[k]);
		}
		buf_puts(out, ". ");
	}
}

void
chart_svg(const struct chart *c, struct slice notice, struct buf *out)
{
	struct svg_pen p = { .chart = c, .y = MARGIN };

	put_text(&p, &svg_pen_title_font, c->title);
	put_text(&p, &svg_pen_sub_font, c->wording);
	put_text(&p, &svg_pen_sub_font, c->subtitle);
	p.y += GAP;
	if (c->kind == CHART_STACKED)
		put_keys(&p);
	if (c->kind == CHART_WEIGHTING)
		svg_weighting_key(&p);
	if (c->kind == CHART_LINES)
		put_plot(&p);
	else
		put_rows(&p);
	p.y += GAP / 2;
	put_text(&p, &svg_pen_small_font, c->source);
	put_text(&p, &svg_pen_notice_font, notice);
	p.y += MARGIN;
	buf_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
	    "width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" "
	    "aria-labelledby=\"t d\">\n<title id=\"t\">", WIDTH, p.y, WIDTH,
	    p.y);
	markup_put(out, c->title);
	buf_puts(out, "</title>\n<desc id=\"d\">");
	put_description(c, out);
	buf_printf(out, "</desc>\n<style>%s</style>\n", style);
	chart_pen_patterns(out);
	buf_printf(out, "<rect width=\"%d\" height=\"%d\" "
	    "fill=\"#fff\"/>\n", WIDTH, p.y);
	buf_add(out, p.body.p, p.body.len);
	buf_puts(out, "</svg>\n");
	buf_clear(&p.body);
}
