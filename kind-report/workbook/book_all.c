/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <xlsxwriter.h>

#include "base/diag.h"
#include "base/map.h"
#include "kind-report/content/study.h"
#include "kind-report/content/study_words.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "kind-report/workbook/book.h"
#include "kind-report/workbook/book_front.h"
#include "kind-report/workbook/book_name.h"
#include "kind-report/workbook/book_notes.h"
#include "kind-report/workbook/book_page.h"
#include "kind-report/grid/codes.h"
#include "kind-report/grid/grid.h"
#include "kind-report/content/change_sheet.h"
#include "kind-report/content/report.h"
#include "kind-report/grid/view_grid.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"
#include "kind-report/workbook/book_all.h"

/* An archive has up to 65,535 members, a table three of them. */
#define MAX_TABLES 20000

static void
state_title(struct book_page *p, const struct view *v, size_t number,
    const struct buf *notes)
{
	struct buf b;

	buf_init(&b);
	buf_printf(&b, "Table %zu: ", number);
	view_words_title(v, &b);
	if (notes->len > 0)
		buf_printf(&b, " [note %s]", notes->p);
	book_page_state(p, buf_all(&b));
	buf_clear(&b);
	book_page_state(p, slice_of("This worksheet contains one table."));
	if (notes->len > 0) {
		buf_printf(&b, "Notes are in the worksheet Notes: [note %s].",
		    notes->p);
		book_page_link(p, buf_all(&b), BOOK_NOTES);
		buf_clear(&b);
	}
	book_page_link(p, slice_of(BOOK_BACK), BOOK_CONTENTS);
	book_page_state(p, view_words_wording(v));
}

static void
state_codes(struct book_page *p, const struct view *v, unsigned codes)
{
	struct buf b;

	if (codes == 0)
		return;
	buf_init(&b);
	buf_puts(&b, "Shorthand: ");
	codes_put_key(codes, &v->table->made.look, &b);
	buf_putc(&b, '.');
	book_page_state(p, buf_all(&b));
	buf_clear(&b);
}

static void
state_base(struct book_page *p, const struct view *v, const struct sheet *s)
{
	struct buf b;

	buf_init(&b);
	view_words_what(v, &b);
	buf_puts(&b, b.len > 0 ? ". " : "");
	if (s->nnotes > 0)
		buf_slice(&b, s->notes[0]);
	book_page_state(p, buf_all(&b));
	buf_clear(&b);
}

/* "Source: CLIENT / SUPPLIER. Fieldwork: 24-26 April 2020." */
static void
state_source(struct book_page *p, const struct study *study)
{
	struct buf b;

	buf_init(&b);
	study_words_source(study, &b);
	buf_puts(&b, b.len > 0 && study->values[STUDY_FIELDWORK].n > 0 ? " " :
	    "");
	study_words_fieldwork(study, &b);
	book_page_state(p, buf_all(&b));
	buf_clear(&b);
}

static void
state(struct book *b, struct book_page *p, const struct view *v,
    size_t number, unsigned codes)
{
	struct sheet *s = sheet_new();
	struct buf notes;

	views_statements(v, s);
	if (v->kind == VIEW_CHANGE)
		change_sheet_note(b->report, v->table, true, s);
	buf_init(&notes);
	book_notes_put(b, v, s, &notes);
	state_title(p, v, number, &notes);
	state_codes(p, v, codes);
	state_base(p, v, s);
	book_page_state(p, b->report->study->values[STUDY_NOTICE]);
	state_source(p, b->report->study);
	buf_clear(&notes);
	sheet_free(s);
}

static int
write_table(struct book *b, lxw_worksheet *w, const struct view *v,
    size_t number)
{
	struct grid *g = view_grid(b->report, v);
	struct book_page p = { .worksheet = w };
	struct buf name, table;
	int e;

	b->codes |= g->codes;
	buf_init(&name);
	buf_printf(&name, "table %zu of the workbook", number);
	buf_init(&table);
	book_name_table(b->names[number - 1], &table);
	p.name = name.p;
	p.table = table.p;
	state(b, &p, v, number, g->codes);
	e = book_page_write(b, &p, g);
	buf_clear(&name);
	buf_clear(&table);
	grid_free(g);
	return e;
}

/* Adds the next sheet; NULL and the diag if the library does not want it. */
static lxw_worksheet *
add_sheet(struct book *b, const char *name)
{
	lxw_error e = workbook_validate_sheet_name(b->file.workbook, name);
	lxw_worksheet *w = NULL;

	if (e == LXW_NO_ERROR)
		w = workbook_add_worksheet(b->file.workbook, name);
	if (w == NULL)
		xlsx_wrong(b->diag, name, e != LXW_NO_ERROR ? e :
		    LXW_ERROR_MEMORY_MALLOC_FAILED);
	return w;
}

static int
write_tables(struct book *b, const struct views *views)
{
	for (size_t i = 0; i < views->n; i++) {
		lxw_worksheet *w = add_sheet(b, b->names[i]);

		if (w == NULL || write_table(b, w, &views->items[i], i + 1) < 0)
			return -1;
	}
	return 0;
}

static int
write_all(struct book *b, const struct views *views)
{
	lxw_worksheet *cover, *contents, *notes;

	if (views->n > MAX_TABLES)
		return diag_set(b->diag, "the report has %zu tables; a "
		    "workbook holds %d", views->n, MAX_TABLES);
	if (xlsx_describe(&b->file, b->report, b->diag) < 0 ||
	    book_page_formats(b) < 0 ||
	    (cover = add_sheet(b, BOOK_COVER)) == NULL ||
	    (contents = add_sheet(b, BOOK_CONTENTS)) == NULL ||
	    (notes = add_sheet(b, BOOK_NOTES)) == NULL ||
	    write_tables(b, views) < 0 ||
	    book_front_notes(b, notes) < 0 ||
	    book_front_contents(b, contents, views) < 0)
		return -1;
	worksheet_activate(cover);
	return book_front_cover(b, cover);
}

int
book_all_make(const struct report *r, const struct views *views,
    struct buf *out, struct diag *d)
{
	struct book b = { .report = r, .diag = d };
	int e = xlsx_open(&b.file, BOOK_FONT_SIZE, d);

	if (e < 0)
		return -1;
	b.notes = map_new();
	b.names = book_name_all(views);
	e = write_all(&b, views);
	book_name_free(b.names, views);
	map_free(b.notes);
	if (e == 0)
		return xlsx_close(&b.file, out, d);
	xlsx_discard(&b.file);
	return -1;
}
