/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_build.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/page_pen.h"
#include "kind-report/page/page_stacked.h"

/* In CSS pixels. */
enum { STACK_HEIGHT = 29, MIDDLE = 19 };

static void
put_keys(const struct page_pen *p)
{
	struct buf place;

	buf_init(&place);
	buf_puts(&place, " width=\"14\" height=\"14\"");
	buf_puts(p->out, "<ul class=\"key\">");
	for (size_t i = 0; i < p->chart->nkeys; i++) {
		buf_puts(p->out, "<li><svg aria-hidden=\"true\">");
		chart_pen_part(&p->chart->keys[i], place.p, true, p->out);
		buf_printf(p->out, "</svg><span dir=\"auto\"%s>",
		    p->attributes);
		markup_put(p->out, p->chart->keys[i].label);
		buf_puts(p->out, "</span></li>");
	}
	buf_puts(p->out, "</ul>\n");
	buf_clear(&place);
}

static void
put_share(const struct page_pen *p, const struct chart_key *k,
    struct slice text, double middle)
{
	buf_puts(p->out, "<text class=\"");
	chart_pen_class(k, p->out);
	buf_printf(p->out, "t\" text-anchor=\"middle\" y=\"%d\"", MIDDLE);
	chart_pen_percent(p->out, "x", middle);
	buf_putc(p->out, '>');
	markup_put(p->out, text);
	buf_puts(p->out, "</text>");
}

static void
put_part(const struct page_pen *p, const struct chart_row *row, size_t i,
    double start)
{
	const struct chart_key *k = &p->chart->keys[i];
	struct buf place;

	buf_init(&place);
	chart_pen_percent(&place, "x", start);
	chart_pen_percent(&place, "width", row->parts[i]);
	buf_printf(&place, " height=\"%d\"", STACK_HEIGHT);
	chart_pen_part(k, place.p, true, p->out);
	if (row->parts[i] >= p->chart->least)
		put_share(p, k, chart_pen_bare(row->texts[i]),
		    start + row->parts[i] / 2);
	buf_clear(&place);
}

static void
put_parts(const struct page_pen *p, const struct chart_row *row)
{
	double start = 0;

	for (size_t i = 0; i < p->chart->nkeys; i++) {
		if (row->parts[i] > 0)
			put_part(p, row, i, start);
		start += row->parts[i];
	}
}

/* "Strongly agree 34%, Tend to agree 38%" */
static void
put_all(const struct page_pen *p, const struct chart_row *row)
{
	for (size_t i = 0; i < p->chart->nkeys; i++) {
		buf_puts(p->out, i > 0 ? ", " : "");
		markup_put(p->out, p->chart->keys[i].label);
		buf_putc(p->out, ' ');
		markup_put(p->out, row->texts[i]);
	}
}

static void
put_stacked(const struct page_pen *p, const struct chart_row *row)
{
	buf_puts(p->out, "<div class=\"srow\">");
	page_pen_label(p, row);
	if (p->chart->net.n > 0) {
		buf_puts(p->out, "<div class=\"net\">");
		markup_put(p->out, row->known ? row->text : slice_of(""));
		buf_puts(p->out, "</div>");
	}
	buf_printf(p->out, "<svg role=\"img\" height=\"%d\" aria-label=\"",
	    STACK_HEIGHT);
	put_all(p, row);
	buf_puts(p->out, "\">");
	if (row->known)
		put_parts(p, row);
	else
		buf_printf(p->out, "<text class=\"none\" y=\"%d\">%s</text>",
		    MIDDLE, CHART_NOT_SHOWN);
	buf_puts(p->out, "</svg></div>\n");
}

void
page_stacked(const struct page_pen *p)
{
	put_keys(p);
	buf_printf(p->out, "<div class=\"stack%s\">\n",
	    p->chart->net.n > 0 ? " nets" : "");
	for (size_t i = 0; i < p->chart->nrows; i++)
		put_stacked(p, &p->chart->rows[i]);
	buf_puts(p->out, "</div>\n");
}
