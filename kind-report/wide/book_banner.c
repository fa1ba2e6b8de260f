/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <xlsxwriter.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "kind-report/content/report.h"
#include "kind-report/content/study.h"
#include "kind-report/content/weightings.h"
#include "kind-report/workbook/xlsx.h"
#include "kind-report/wide/book_weighting.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_contents.h"
#include "kind-report/wide/wide_head.h"
#include "kind-report/wide/wide_measure.h"
#include "kind-report/wide/wide_paper.h"
#include "kind-report/wide/wide_sheets.h"
#include "kind-report/wide/wide_table.h"
#include "kind-report/wide/book_banner.h"

/* An archive has up to 65,535 members, a sheet two of them. */
#define MAX_SHEETS 30000

/* Between two tables, in points. */
#define GAP 13

/* The tables of a sheet, and where they stand. */
struct part {
	const struct wide_sheets *sheets;
	struct wide_entry **list;
	struct paper_start *starts;
	size_t n;
};

static lxw_worksheet *
add_sheet(struct wide *w, const char *name)
{
	lxw_worksheet *sheet = workbook_add_worksheet(w->formats.workbook,
	    name);

	if (sheet == NULL)
		diag_set(w->diag, "%s: cannot begin a worksheet", name);
	return sheet;
}

/* The number of an entry. */
static size_t
number(const struct part *p, size_t i)
{
	return (size_t)(p->list[i] - p->sheets->list) + 1;
}

/* Tables that share their headings stand below these. */
static int
write_tables(struct wide *w, const struct part *p)
{
	for (size_t i = 0; i < p->n; i++) {
		w->name = p->list[i]->table->question.p;
		p->starts[i] = (struct paper_start){ w->row, w->points };
		if (wide_table_check(w, p->list[i]) < 0 ||
		    wide_gap(w, GAP) < 0)
			return -1;
		p->list[i]->row = w->row;
		if (wide_table_top(w, p->list[i], number(p, i)) < 0 ||
		    wide_table_body(w, p->list[i], true) < 0)
			return -1;
	}
	return 0;
}

/* Finds widths: all is written, but not on a sheet. */
static int
measure(struct wide *w, const struct part *p)
{
	for (size_t i = 0; i < p->n; i++)
		wide_columns_add(&w->columns, p->list[i]->table,
		    w->report->margins);
	wide_begin(w, NULL, w->columns.width);
	if (write_tables(w, p) < 0)
		return -1;
	wide_measure(w);
	return 0;
}

/* The headings, below the title of a table that has them for itself. */
static int
write_head(struct wide *w, const struct part *p,
    const struct wide_paper *paper)
{
	p->list[0]->row = 0;
	if (!p->sheets->together && wide_table_top(w, p->list[0],
	    number(p, 0)) < 0)
		return -1;
	return wide_head(w, paper, w->report->study->values[STUDY_NOTICE]);
}

static int
end_sheet(struct wide *w, const struct part *p, const struct wide_paper *paper)
{
	struct buf footer;
	int e;

	if (p->sheets->together)
		return wide_paper_end(w, paper, p->starts, p->n,
		    report_title(w->report));
	buf_init(&footer);
	wide_table_name(p->list[0], number(p, 0), &footer);
	e = wide_paper_end(w, paper, NULL, 0, buf_all(&footer));
	buf_clear(&footer);
	return e;
}

static int
write_measured(struct wide *w, const struct part *p, lxw_worksheet *sheet)
{
	struct wide_paper paper;
	int e = -1;

	wide_paper_across(w, &paper);
	wide_place(w, sheet);
	if (wide_widths(w) == 0 && write_head(w, p, &paper) == 0) {
		wide_paper_head(w, &paper);
		e = p->sheets->together ? write_tables(w, p) :
		    wide_table_body(w, p->list[0], false);
	}
	if (e == 0)
		e = end_sheet(w, p, &paper);
	wide_paper_clear(&paper);
	return e;
}

static int
write_part(struct wide *w, const struct part *p, lxw_worksheet *sheet)
{
	int e = measure(w, p);

	if (e == 0)
		e = write_measured(w, p, sheet);
	wide_columns_clear(&w->columns);
	return e;
}

/* The sheet of that number. */
static int
write_sheet(struct wide *w, struct wide_sheets *s, size_t sheet)
{
	struct part p = { .sheets = s,
	    .list = xcalloc(s->n, sizeof(*p.list)),
	    .starts = xcalloc(s->n, sizeof(*p.starts)) };
	lxw_worksheet *worksheet;
	struct buf name;
	int e = -1;

	for (size_t i = 0; i < s->n; i++)
		if (s->list[i].sheet == sheet)
			p.list[p.n++] = &s->list[i];
	buf_init(&name);
	wide_sheets_name(s, sheet, &name);
	worksheet = add_sheet(w, name.p);
	if (worksheet != NULL)
		e = write_part(w, &p, worksheet);
	buf_clear(&name);
	free(p.list);
	free(p.starts);
	return e;
}

/* A sheet of its own, if there are weightings. */
static int
write_weightings(struct wide *w)
{
	lxw_worksheet *sheet;

	if (w->report->weightings->n == 0)
		return 0;
	sheet = add_sheet(w, WIDE_CONTENTS_WEIGHTING);
	return sheet != NULL ? book_weighting(w, sheet) : -1;
}

/* The contents are the first sheet, and written last: they say where all tables
 * are. */
static int
write_sheets(struct wide *w, struct wide_sheets *s)
{
	lxw_worksheet *contents, *method;

	if (s->nsheets > MAX_SHEETS)
		return diag_set(w->diag, "the report has %zu tables; a "
		    "workbook holds %d (--banner=long has all on one sheet)",
		    s->nsheets, MAX_SHEETS);
	contents = add_sheet(w, WIDE_TABLE_CONTENTS);
	method = add_sheet(w, WIDE_CONTENTS_METHOD);
	if (contents == NULL || method == NULL)
		return -1;
	for (size_t i = 0; i < s->nsheets; i++)
		if (write_sheet(w, s, i) < 0)
			return -1;
	if (write_weightings(w) < 0 || wide_contents_method(w, method) < 0)
		return -1;
	return wide_contents(w, contents, s);
}

int
book_banner_make(const struct report *r, bool together, struct buf *out,
    struct diag *d)
{
	struct xlsx file;
	struct wide_sheets sheets;
	struct wide w = { .report = r, .name = "banner", .diag = d };
	int e;

	if (xlsx_open(&file, WIDE_FORMAT_SIZE, d) < 0)
		return -1;
	w.formats.workbook = file.workbook;
	wide_sheets_init(&sheets, r, together);
	e = xlsx_describe(&file, r, d);
	if (e == 0)
		e = write_sheets(&w, &sheets);
	wide_sheets_clear(&sheets);
	wide_clear(&w);
	if (e == 0)
		return xlsx_close(&file, out, d);
	xlsx_discard(&file);
	return -1;
}
