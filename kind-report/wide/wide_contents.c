/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <xlsxwriter.h>

#include "base/buf.h"
#include "base/length.h"
#include "show/bases.h"
#include "show/figures.h"
#include "kind-report/content/items.h"
#include "kind-report/content/report.h"
#include "kind-report/content/study.h"
#include "kind-report/content/weightings.h"
#include "kind-report/trend/trend_table.h"
#include "kind-report/grid/base_cells.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_cells.h"
#include "kind-report/wide/wide_paper.h"
#include "kind-report/wide/wide_sheets.h"
#include "kind-report/wide/wide_table.h"
#include "kind-report/wide/wide_contents.h"

/* The places of the contents, and their widths in digits. */
enum { TABLE, QUESTION, BREAKS, BASE, PEOPLE, PLACES };

static const double contents_widths[PLACES] = { 16, 60, 30, 26, 15 };
static const double method_widths[] = { 28, 110 };

/* Space above a list, in points. */
#define GAP 10

static int
begin(struct wide *w, lxw_worksheet *sheet, const double *widths, size_t n)
{
	wide_begin(w, sheet, n);
	for (size_t i = 0; i < n; i++)
		w->widths[i] = widths[i];
	w->span = n - 1;
	return wide_widths(w);
}

/* Text across the sheet. */
static int
write_line(struct wide *w, struct slice text, enum wide_style style)
{
	if (text.n == 0)
		return 0;
	return wide_across(w, 0, w->span, text, style) < 0 ? -1 :
	    wide_next(w);
}

static int
write_top(struct wide *w)
{
	const struct report *r = w->report;

	if (write_line(w, report_title(r), WIDE_TITLE) < 0 ||
	    write_line(w, r->study->values[STUDY_NOTICE], WIDE_BOLD) < 0 ||
	    write_line(w, r->finding, WIDE_TEXT) < 0)
		return -1;
	return wide_gap(w, GAP);
}

static int
write_items(struct wide *w, const struct items *items)
{
	for (size_t i = 0; i < items->n; i++)
		if (wide_text(w, 0, items->list[i].label, WIDE_BOLD) < 0 ||
		    wide_across(w, 1, w->span, items->list[i].value,
		    WIDE_TEXT) < 0 || wide_next(w) < 0)
			return -1;
	return 0;
}

/* "Gender, Age" */
static void
put_breaks(const struct tidy_table *t, struct buf *out)
{
	for (size_t c = 1; c < t->ncolumns; c++) {
		if (slice_eq(t->columns[c].heading, t->columns[c - 1].heading))
			continue;
		buf_puts(out, out->len > 0 ? ", " : "");
		buf_slice(out, tidy_break(&t->columns[c]));
	}
}

/* Do all tables have the same breaks?  They are said once then. */
static bool
same_breaks(const struct wide_sheets *s)
{
	struct buf first, other;
	bool same = true;

	buf_init(&first);
	buf_init(&other);
	for (size_t i = 0; same && i < s->n; i++) {
		struct buf *b = i == 0 ? &first : &other;

		b->len = 0;
		put_breaks(s->list[i].table, b);
		same = i == 0 || slice_eq(buf_all(&first), buf_all(&other));
	}
	buf_clear(&first);
	buf_clear(&other);
	return same;
}

/* Who was asked and how, and by what all tables are broken down. */
static int
write_who(struct wide *w, const struct wide_sheets *s)
{
	struct items items = { .n = 0 };
	struct buf b;
	int e;

	items_add_who(&items, w->report);
	e = write_items(w, &items);
	items_clear(&items);
	buf_init(&b);
	if (same_breaks(s) && s->n > 0)
		put_breaks(s->list[0].table, &b);
	if (e == 0 && b.len > 0 && (wide_text(w, 0, slice_of("Breaks"),
	    WIDE_BOLD) < 0 || wide_across(w, 1, w->span, buf_all(&b),
	    WIDE_TEXT) < 0 || wide_next(w) < 0))
		e = -1;
	buf_clear(&b);
	return e == 0 ? wide_gap(w, GAP) : -1;
}

/* What those in the bases are called, if all tables have one word for it. */
static struct slice
people(const struct wide_sheets *s)
{
	struct slice word = slice_of("Unweighted base");

	for (size_t i = 0; i < s->n; i++) {
		struct slice of = slice_of(figures_people_heading(
		    s->list[i].table));

		if (i > 0 && !slice_eq(of, word))
			return slice_of("Unweighted base");
		word = of;
	}
	return word;
}

static int
write_headings(struct wide *w, const struct wide_sheets *s)
{
	const struct slice headings[PLACES] = { slice_of("Table"),
	    slice_of("Question"), slice_of(same_breaks(s) ? "" : "Breaks"),
	    slice_of("Base"), people(s) };

	if (wide_ruled(w, WIDE_BELOW, PEOPLE) < 0)
		return -1;
	worksheet_repeat_rows(w->sheet, w->row, w->row);
	for (size_t i = 0; i < LENGTH(headings); i++)
		if (wide_text(w, i, headings[i], i == PEOPLE ? WIDE_HEADING :
		    WIDE_BOLD) < 0)
			return -1;
	return wide_next(w);
}

static int
write_table_link(struct wide *w, const struct wide_sheets *s, size_t i)
{
	struct buf to, name;
	int e;

	buf_init(&to);
	buf_putc(&to, '\'');
	wide_sheets_name(s, s->list[i].sheet, &to);
	buf_printf(&to, "'!A%u", (unsigned)s->list[i].row + 1);
	buf_init(&name);
	buf_printf(&name, "Table %zu", i + 1);
	e = wide_link(w, TABLE, to.p, buf_all(&name), WIDE_LINK);
	buf_clear(&to);
	buf_clear(&name);
	return e;
}

static const struct wide_figure people_figure = { .decimals = 0 };

/* The smallest and the largest base of several waves. */
static int
write_waves(struct wide *w, const struct tidy_table *t)
{
	uint64_t least, most;
	struct buf b;
	int e;

	if (!trend_table_people(t, &least, &most))
		return wide_cells_code(w, PEOPLE, t->columns[0].status);
	if (least == most)
		return wide_number(w, PEOPLE, (double)most, &people_figure);
	buf_init(&b);
	bases_put_range(least, most, &b);
	e = wide_text(w, PEOPLE, buf_all(&b), WIDE_CODE);
	buf_clear(&b);
	return e;
}

static int
write_people(struct wide *w, const struct wide_entry *entry)
{
	const struct tidy_column *total = &entry->table->columns[0];
	struct tidy_number n = base_cells_number(&total->base,
	    BASE_CELLS_UNWEIGHTED);

	if (entry->view.kind == VIEW_TREND)
		return write_waves(w, entry->table);

	return n.known ? wide_number(w, PEOPLE, n.value, &people_figure) :
	    wide_cells_code(w, PEOPLE, total->status);
}

static int
write_entry(struct wide *w, const struct wide_sheets *s, size_t i, bool apart)
{
	const struct wide_entry *entry = &s->list[i];
	struct buf b;
	int e = write_table_link(w, s, i);

	buf_init(&b);
	wide_sheets_title(entry, &b);
	if (e == 0)
		e = wide_across(w, QUESTION, apart ? QUESTION : BREAKS,
		    buf_all(&b), WIDE_TEXT);
	b.len = 0;
	if (apart)
		put_breaks(entry->table, &b);
	if (e == 0)
		e = wide_text(w, BREAKS, buf_all(&b), WIDE_TEXT);
	buf_clear(&b);
	if (e < 0 || wide_text(w, BASE, entry->table->base, WIDE_TEXT) < 0 ||
	    write_people(w, entry) < 0)
		return -1;
	return wide_next(w);
}

/* The sheets that are not of tables. */
static int
write_others(struct wide *w)
{
	if (w->report->weightings->n > 0 && (wide_link(w, TABLE,
	    WIDE_CONTENTS_WEIGHTING "!A1", slice_of(WIDE_CONTENTS_WEIGHTING),
	    WIDE_LINK) < 0 || wide_text(w, QUESTION, slice_of("Targets and "
	    "weights"), WIDE_TEXT) < 0 || wide_next(w) < 0))
		return -1;
	if (wide_link(w, TABLE, WIDE_CONTENTS_METHOD "!A1",
	    slice_of(WIDE_CONTENTS_METHOD), WIDE_LINK) < 0 ||
	    wide_text(w, QUESTION, slice_of("How the survey was made, and "
	    "where the figures come from"), WIDE_TEXT) < 0)
		return -1;
	return wide_next(w);
}

int
wide_contents(struct wide *w, lxw_worksheet *sheet,
    const struct wide_sheets *s)
{
	bool apart = !same_breaks(s);

	w->name = "contents";
	if (begin(w, sheet, contents_widths, PLACES) < 0 ||
	    write_top(w) < 0 || write_who(w, s) < 0 || write_headings(w, s) < 0)
		return -1;
	for (size_t i = 0; i < s->n; i++)
		if (write_entry(w, s, i, apart) < 0)
			return -1;
	if (write_others(w) < 0)
		return -1;
	return wide_paper_list(w, report_title(w->report));
}

int
wide_contents_method(struct wide *w, lxw_worksheet *sheet)
{
	struct items items = { .n = 0 };
	int e;

	w->name = "method";
	if (begin(w, sheet, method_widths, LENGTH(method_widths)) < 0 ||
	    write_top(w) < 0)
		return -1;
	items_add_method(&items, w->report);
	items_add_origin(&items, w->report);
	e = write_items(w, &items);
	items_clear(&items);
	if (e < 0 || wide_gap(w, GAP) < 0 || wide_link(w, 0,
	    WIDE_TABLE_CONTENTS "!A1", slice_of(WIDE_TABLE_CONTENTS),
	    WIDE_LINK) < 0 || wide_next(w) < 0)
		return -1;
	return wide_paper_list(w, report_title(w->report));
}
