/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/lines_pen.h"
#include "kind-report/page/lines_plot.h"
#include "kind-report/page/markup.h"
#include "kind-report/picture/svg_text.h"
#include "kind-report/picture/svg_pen.h"
#include "kind-report/picture/svg_rows.h"
#include "kind-report/picture/svg_stacked.h"
#include "kind-report/picture/svg_weighting.h"
#include "kind-report/picture/picture.h"
#include "kind-report/picture/chart_svg.h"

enum { MARGIN = SVG_PEN_MARGIN, GAP = SVG_PEN_GAP };

/* Sizes of text are those of svg_text. */
static const char style[] =
"text{font:14px Arial,'Liberation Sans',Helvetica,sans-serif;\n"
"fill:#1c1b1a}.t{font-size:19px;font-weight:700}.s{font-size:13px;\n"
"fill:#5d5a55}.b{font-size:15px;fill:#5d5a55}.v{font-weight:700}\n"
".f{font-size:13px;fill:#a8521b;\n"
"font-weight:700}.g{stroke:#d9d5cd}.bar{fill:#549aa4}.ci{stroke:#1c1b1a;\n"
"stroke-width:2}.tk{stroke:#5d5a55}.tot{stroke:#5d5a55;stroke-width:1.5;\n"
"stroke-dasharray:4 3}.span{stroke:#549aa4;stroke-width:7;\n"
"stroke-linecap:round}.dot{fill:#0b5a6b;stroke:#fff;stroke-width:1.5}\n"
".open{fill:#fff;stroke:#0b5a6b;stroke-width:3}.part{stroke:#77736b}\n"
".h0{fill:#0b5a6b}.h1{fill:#5fa3ad}.h2{fill:#b5d5da}.l0{fill:#9c4a16}\n"
".l1{fill:#e0a06a}.l2{fill:#f3d7bd}.m0{fill:#cfcabf}.o0{fill:#eeebe4}\n"
"text.h0t,text.l0t{fill:#fff}.l0t{stroke:#9c4a16}.l1t{stroke:#e0a06a}\n"
".l2t{stroke:#f3d7bd}.v{stroke:#fff}\n"
".l0t,.l1t,.l2t,.v{paint-order:stroke;stroke-width:4px}\n"
".v{stroke-width:9px;stroke-linejoin:round}\n"
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

/* The plot is a picture in the picture. */
static void
put_plot(struct svg_pen *p)
{
	const struct chart *c = p->chart;
	int left = MARGIN + LINES_PLOT_LEFT;
	int width = p->width - MARGIN - left - (c->nrows > 1 ?
	    LINES_PLOT_LABELS : LINES_PLOT_RIGHT);

	p->y += GAP;
	buf_puts(&p->body, "<defs>");
	lines_plot_signs(&p->body);
	buf_printf(&p->body, "</defs><svg x=\"%d\" y=\"%d\" width=\"%d\" "
	    "height=\"%d\" overflow=\"visible\">\n", left, p->y, width,
	    LINES_PEN_HIGH);
	lines_plot(c, width, &p->body);
	buf_puts(&p->body, "</svg>\n");
	p->y += LINES_PEN_HIGH + LINES_PLOT_BELOW + GAP;
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

static void
put_chart(struct svg_pen *p)
{
	switch (p->chart->kind) {
	case CHART_BARS:
		svg_rows_bars(p);
		break;
	case CHART_STACKED:
		svg_stacked(p);
		break;
	case CHART_DOTS:
		svg_rows_dots(p);
		break;
	case CHART_LINES:
		put_plot(p);
		break;
	case CHART_WEIGHTING:
		svg_weighting(p);
		break;
	}
}

/* Lines of text over the whole width. */
static void
put_text(struct svg_pen *p, const struct svg_text *t, struct slice text)
{
	svg_pen_lines(p, t, MARGIN, svg_pen_inner(p), text);
}

/* Below a title of somebody's own stands what was asked. */
static void
put_head(struct svg_pen *p, const struct picture *look, struct slice title)
{
	const struct chart *c = p->chart;

	put_text(p, &svg_text_title, title);
	p->y += 2;
	put_text(p, &svg_text_sub, look->title != NULL && c->wording.n == 0 ?
	    c->title : c->wording);
	put_text(p, &svg_text_sub, c->subtitle);
	p->y += GAP;
}

/* The tag, what screen readers say, and what is behind the chart. */
static void
begin(const struct svg_pen *p, struct slice title, struct buf *out)
{
	buf_printf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" "
	    "width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" "
	    "aria-labelledby=\"t d\">\n<title id=\"t\">", p->width, p->y,
	    p->width, p->y);
	markup_put(out, title);
	buf_puts(out, "</title>\n<desc id=\"d\">");
	put_description(p->chart, out);
	buf_printf(out, "</desc>\n<style>%s</style>\n", style);
	if (p->patterns)
		chart_pen_patterns(out);
	buf_printf(out, "<rect width=\"%d\" height=\"%d\" "
	    "fill=\"#fff\"/>\n", p->width, p->y);
}

void
chart_svg(const struct chart *c, const struct picture *look,
    struct slice notice, struct buf *out)
{
	struct slice title = look->title != NULL ? slice_of(look->title) :
	    c->title;
	struct svg_pen p;

	svg_pen_init(&p, c, look->width);
	p.patterns = look->patterns;
	put_head(&p, look, title);
	put_chart(&p);
	p.y += GAP / 2;
	put_text(&p, &svg_text_small, c->source);
	put_text(&p, &svg_text_notice, notice);
	p.y += MARGIN;
	begin(&p, title, out);
	buf_add(out, p.body.p, p.body.len);
	buf_puts(out, "</svg>\n");
	buf_clear(&p.body);
}
