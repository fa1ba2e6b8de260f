/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <xlsxwriter.h>

#include "base/diag.h"
#include "tidy/tidy.h"
#include "kind-report/content/study.h"
#include "kind-report/content/items.h"
#include "kind-report/content/report.h"
#include "kind-report/wide/book_weighting.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_table.h"
#include "kind-report/workbook/xlsx.h"
#include "kind-report/wide/book_banner.h"

#define COVER_LABELS 30
#define COVER_VALUES 100

static int
write_tables(struct wide *w, const struct report *r)
{
	for (size_t i = 0; i < r->nsections; i++) {
		const struct section *s = &r->sections[i];

		for (size_t k = 0; k < s->n; k++)
			if (s->kind != SECTION_WEIGHTING &&
			    (s->kind != SECTION_SUMMARY || k == 0) &&
			    wide_table(w, s, s->tables[k]) < 0)
				return -1;
	}
	return 0;
}

/* Every page of paper has the head. */
static int
set_pages(struct wide *w)
{
	xlsx_paper(w->sheet, true);
	worksheet_freeze_panes(w->sheet, w->row, 1);
	return worksheet_repeat_rows(w->sheet, 0, w->row - 1) == LXW_NO_ERROR ?
	    0 : diag_set(w->diag, "banner: cannot repeat its head");
}

static int
write_banner(struct wide *w, const struct report *r)
{
	if (wide_head(w, r->study->values[STUDY_NOTICE]) < 0 ||
	    set_pages(w) < 0)
		return -1;
	return write_tables(w, r);
}

static int
write_items(struct wide *w, const struct items *items)
{
	for (size_t i = 0; i < items->n; i++) {
		if (wide_text(w, 0, items->list[i].label, WIDE_BOLD) < 0 ||
		    wide_wrap(w, 1, items->list[i].value,
		    COVER_VALUES) < 0)
			return -1;
		w->row++;
	}
	return 0;
}

static int
write_cover(struct wide *w, const struct report *r)
{
	struct items items = { .n = 0 };
	int e;

	xlsx_paper(w->sheet, true);
	worksheet_set_column(w->sheet, 0, 0, COVER_LABELS, NULL);
	worksheet_set_column(w->sheet, 1, 1, COVER_VALUES, NULL);
	if (wide_line(w, report_title(r), WIDE_BOLD) < 0 ||
	    wide_line(w, r->study->values[STUDY_NOTICE], WIDE_NOTE) < 0 ||
	    wide_line(w, r->finding, WIDE_NOTE) < 0)
		return -1;
	items_add_method(&items, r);
	items_add_origin(&items, r);
	e = write_items(w, &items);
	items_clear(&items);
	return e;
}

/* A sheet of its own, if there are weightings. */
static int
write_weightings(struct wide *w, lxw_workbook *workbook,
    const struct report *r)
{
	if (r->weightings->n == 0)
		return 0;
	w->sheet = workbook_add_worksheet(workbook, "Weighting");
	w->row = 0;
	return w->sheet != NULL ? book_weighting(w, r) :
	    diag_set(w->diag, "cannot begin a worksheet");
}

/* All sheets; the same formats serve them. */
static int
write_sheets(struct wide *w, lxw_workbook *workbook, const struct report *r)
{
	lxw_worksheet *cover = workbook_add_worksheet(workbook, "Cover");
	lxw_worksheet *banner = workbook_add_worksheet(workbook, "Banner");

	if (cover == NULL || banner == NULL || wide_formats(w, workbook) < 0)
		return diag_set(w->diag, "cannot begin a workbook");
	w->sheet = cover;
	if (write_cover(w, r) < 0)
		return -1;
	w->sheet = banner;
	w->row = 0;
	return write_banner(w, r) == 0 ? write_weightings(w, workbook, r) :
	    -1;
}

int
book_banner_make(const struct report *r, struct buf *out, struct diag *d)
{
	struct xlsx file;
	struct wide w;
	int e;

	if (xlsx_open(&file, d) < 0)
		return -1;
	wide_init(&w, r, d);
	e = xlsx_describe(&file, r, d);
	if (e == 0)
		e = write_sheets(&w, file.workbook, r);
	wide_clear(&w);
	if (e == 0)
		return xlsx_close(&file, out, d);
	xlsx_discard(&file);
	return -1;
}
