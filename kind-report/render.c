/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "kind-report/content/study.h"
#include "cli/cli.h"
#include "cli/cli_keep.h"
#include "kind-report/workbook/book_all.h"
#include "kind-report/wide/book_banner.h"
#include "kind-report/chart/charts.h"
#include "kind-report/picture/chart_svg.h"
#include "kind-report/picture/chart_png.h"
#include "kind-report/options.h"
#include "kind-report/page/page.h"
#include "kind-report/plain.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/render.h"

/* What a report looks like, in whatever format. */
struct looks {
	const struct report *report;
	const struct opts *o;
	const char *prog;
	struct views views;
	struct charts charts;
};

static int
put_chart(const struct looks *l, struct buf *out, struct diag *d)
{
	const struct picture *look = &l->o->picture;
	size_t number = look->svg + look->png, n = l->charts.n;

	if (number > n)
		return diag_set(d, "--%s: found %zu, and the report has %zu "
		    "figure%s", look->svg > 0 ? "svg" : "png", number, n,
		    n == 1 ? "" : "s");
	chart_svg(l->charts.items[number - 1], look,
	    l->report->study->values[STUDY_NOTICE], out);
	return 0;
}

static int
put_png(const struct looks *l, struct buf *out, struct diag *d)
{
	struct buf svg;
	int status;

	buf_init(&svg);
	status = put_chart(l, &svg, d);
	if (status == 0)
		status = chart_png(buf_all(&svg), out, d);
	buf_clear(&svg);
	return status;
}

static int
put(const struct looks *l, enum output_format format, struct buf *out,
    struct diag *d)
{
	switch (format) {
	case OUTPUT_HTML:
		page_put(l->report, &l->views, &l->charts, out);
		return 0;
	case OUTPUT_XLSX:
		if (l->o->banner == BANNER_NONE)
			return book_all_make(l->report, &l->views, out, d);
		return book_banner_make(l->report,
		    l->o->banner == BANNER_LONG, out, d);
	case OUTPUT_MD:
		plain_markdown(l->report, &l->views, out);
		return 0;
	case OUTPUT_TEXT:
		plain_text(l->report, &l->views, cli_width(), out);
		return 0;
	case OUTPUT_SVG:
		return put_chart(l, out, d);
	case OUTPUT_PNG:
		return put_png(l, out, d);
	}
	return 0;
}

static int
keep_inputs(const struct looks *l, const char *path, struct diag *d)
{
	const struct report *r = l->report;
	const struct list *receipts = &l->o->receipts;

	for (size_t i = 0; i < r->norigins; i++) {
		const char *name = r->origins[i].name;

		if (strcmp(name, cli_name(NULL)) == 0)
			name = NULL;
		if (cli_keep(name, path, d) < 0)
			return -1;
	}
	for (size_t i = 0; i < receipts->n; i++)
		if (cli_keep(receipts->items[i], path, d) < 0)
			return -1;
	return 0;
}

static int
write_all(const struct looks *l, struct buf *bufs, struct diag *d)
{
	const struct opts *o = l->o;
	struct cli_file *files = xcalloc(o->noutputs, sizeof(*files));
	int status = 0;

	for (size_t i = 0; status == 0 && i < o->noutputs; i++) {
		status = keep_inputs(l, o->outputs[i].path, d);
		if (status == 0)
			status = put(l, o->outputs[i].format, &bufs[i], d);
		files[i] = (struct cli_file){ o->outputs[i].path,
		    buf_all(&bufs[i]) };
	}
	if (status == 0 && o->noutputs > 0)
		status = cli_write_files(l->prog, files, o->noutputs, d);
	free(files);
	return status;
}

int
render(const struct report *r, const struct opts *o, const char *prog,
    struct diag *d)
{
	struct looks l = { .report = r, .o = o, .prog = prog };
	struct buf *bufs = xcalloc(o->noutputs, sizeof(*bufs));
	int status;

	views_init(&l.views, r);
	charts_init(&l.charts, r, &l.views);
	status = write_all(&l, bufs, d);
	for (size_t i = 0; i < o->noutputs; i++)
		buf_clear(&bufs[i]);
	free(bufs);
	charts_clear(&l.charts);
	views_clear(&l.views);
	return status;
}
