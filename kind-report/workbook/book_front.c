/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <xlsxwriter.h>

#include "base/map.h"
#include "show/bases.h"
#include "kind-report/content/study.h"
#include "kind-report/workbook/book.h"
#include "kind-report/workbook/book_page.h"
#include "kind-report/grid/codes.h"
#include "kind-report/grid/grid.h"
#include "kind-report/content/items.h"
#include "kind-report/content/report.h"
#include "kind-report/content/views.h"
#include "kind-report/content/view_words.h"
#include "kind-report/workbook/book_front.h"

static const char one_table[] = "This worksheet contains one table.";

static void
put_items(struct grid *g, const struct items *items)
{
	for (size_t i = 0; i < items->n; i++) {
		grid_text(g, items->list[i].label);
		grid_text(g, items->list[i].value);
	}
}

/* "Shorthand [u]" and what that means. */
static void
put_codes(struct grid *g, unsigned codes)
{
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < CODES_COUNT; i++) {
		if (!(codes & codes_all[i].bit))
			continue;
		b.len = 0;
		buf_printf(&b, "Shorthand: %s", codes_all[i].sign);
		grid_text(g, buf_all(&b));
		grid_text(g, slice_of(codes_all[i].words));
	}
	buf_clear(&b);
}

int
book_front_cover(struct book *b, lxw_worksheet *w)
{
	const struct slice *study = b->report->study->values;
	struct book_page p = { .worksheet = w, .name = "cover sheet",
	    .table = "about_these_tables" };
	struct grid *g = grid_new();
	struct items items = { .n = 0 };
	int e;

	book_page_state(&p, report_title(b->report));
	book_page_state(&p, study[STUDY_NOTICE]);
	book_page_state(&p, b->report->finding);
	book_page_state(&p, slice_of(one_table));
	book_page_link(&p, slice_of("Tables are listed in the worksheet "
	    BOOK_CONTENTS), BOOK_CONTENTS);
	grid_heading(g, slice_of("Item"), false);
	grid_heading(g, slice_of("Information"), false);
	items_add_method(&items, b->report);
	put_items(g, &items);
	items_clear(&items);
	items = (struct items){ .n = 0 };
	put_codes(g, b->codes);
	items_add_origin(&items, b->report);
	put_items(g, &items);
	items_clear(&items);
	e = book_page_write(b, &p, g);
	grid_free(g);
	return e;
}

/* "Percent of all respondents, 4,256 interviewed" */
static void
put_figures(struct grid *g, const struct view *v)
{
	const struct show_look look = views_look(v, false);
	const struct legend legend = views_legend(v, &look);
	struct buf b, people;

	buf_init(&b);
	view_words_what(v, &b);
	if (b.len == 0 || look.as == MADE_COUNTS) {
		buf_puts(&b, b.len > 0 ? " of " : "Of ");
		bases_put_who(&legend.bases, &b);
	}
	buf_init(&people);
	view_words_people(v, &people);
	buf_puts(&b, people.len > 0 ? ", " : "");
	buf_slice(&b, buf_all(&people));
	grid_text(g, buf_all(&b));
	buf_clear(&people);
	buf_clear(&b);
}

static void
put_content(struct grid *g, const struct view *v, const char *name,
    size_t number)
{
	struct buf b;

	grid_link(g, slice_of(name));
	buf_init(&b);
	buf_printf(&b, "Table %zu", number);
	grid_text(g, buf_all(&b));
	b.len = 0;
	view_words_title(v, &b);
	grid_text(g, buf_all(&b));
	buf_clear(&b);
	put_figures(g, v);
}

int
book_front_contents(struct book *b, lxw_worksheet *w,
    const struct views *views)
{
	struct book_page p = { .worksheet = w, .name = "contents",
	    .table = "table_of_contents" };
	struct grid *g = grid_new();
	int e;

	book_page_state(&p, slice_of("Contents"));
	book_page_state(&p, slice_of(one_table));
	book_page_state(&p, b->report->study->values[STUDY_NOTICE]);
	grid_heading(g, slice_of("Worksheet"), false);
	grid_heading(g, slice_of("Table"), false);
	grid_heading(g, slice_of("What it shows"), false);
	grid_heading(g, slice_of("Figures"), false);
	grid_link(g, slice_of(BOOK_NOTES));
	grid_text(g, slice_of("Notes"));
	grid_text(g, slice_of("Notes on the tables"));
	grid_text(g, slice_of("no figures"));
	for (size_t i = 0; i < views->n; i++)
		put_content(g, &views->items[i], b->names[i], i + 1);
	e = book_page_write(b, &p, g);
	grid_free(g);
	return e;
}

static void
put_notes(struct grid *g, const struct map *notes)
{
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < map_count(notes); i++) {
		b.len = 0;
		buf_printf(&b, "[note %zu]", i + 1);
		grid_text(g, buf_all(&b));
		grid_clean_text(g, map_member(notes, i));
	}
	buf_clear(&b);
	if (map_count(notes) == 0) {
		grid_text(g, slice_of("none"));
		grid_text(g, slice_of("No table has a note."));
	}
}

int
book_front_notes(struct book *b, lxw_worksheet *w)
{
	struct book_page p = { .worksheet = w, .name = "notes",
	    .table = "notes_on_the_tables" };
	struct grid *g = grid_new();
	int e;

	book_page_state(&p, slice_of("Notes"));
	book_page_state(&p, slice_of(one_table));
	book_page_link(&p, slice_of(BOOK_BACK), BOOK_CONTENTS);
	book_page_state(&p, b->report->study->values[STUDY_NOTICE]);
	grid_heading(g, slice_of("Note number"), false);
	grid_heading(g, slice_of("Note text"), false);
	put_notes(g, b->notes);
	e = book_page_write(b, &p, g);
	grid_free(g);
	return e;
}
