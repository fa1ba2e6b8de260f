/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "kind-report/chart/chart_pen.h"
#include "kind-report/content/report.h"
#include "kind-report/page/lines_plot.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/page_style.h"
#include "kind-report/page/page_head.h"

/* No script and no address of anything can do harm, whatever a label says. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'"

static void
put_meta(struct buf *out, const char *name, struct slice content)
{
	if (content.n == 0)
		return;
	buf_printf(out, "<meta %s content=\"", name);
	markup_put(out, content);
	buf_puts(out, "\">\n");
}

/* What others show of the page where somebody links to it; nothing is loaded
 * by the page itself. */
static void
put_card(const struct report *r, struct buf *out)
{
	if (r->card == NULL)
		return;
	put_meta(out, "name=\"description\"", r->finding);
	put_meta(out, "property=\"og:type\"", slice_of("article"));
	put_meta(out, "property=\"og:title\"", report_title(r));
	put_meta(out, "property=\"og:description\"", r->finding);
	put_meta(out, "property=\"og:image\"", slice_of(r->card));
	put_meta(out, "name=\"twitter:card\"", slice_of("summary_large_image"));
}

void
page_head(const struct report *r, struct buf *out)
{
	buf_puts(out, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, "
	    "initial-scale=1\">\n"
	    "<meta name=\"color-scheme\" content=\"light dark\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY
	    "\">\n<meta name=\"generator\" content=\"kind-report "
	    KIND_VERSION "\">\n<title>");
	markup_put(out, report_title(r));
	buf_puts(out, "</title>\n");
	put_card(r, out);
	buf_puts(out, "<style>\n");
	for (const char *const *s = page_style; *s != NULL; s++)
		buf_puts(out, *s);
	buf_puts(out, "</style>\n</head>\n<body>\n");
	buf_puts(out, "<svg class=\"defs\" aria-hidden=\"true\">");
	chart_pen_patterns(out);
	if (r->trends != NULL) {
		buf_puts(out, "<defs>");
		lines_plot_signs(out);
		buf_puts(out, "</defs>");
	}
	buf_puts(out, "</svg>\n");
}
