/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "fmt.h"
#include "wrap.h"
#include "tidy.h"
#include "sheet.h"
#include "figures.h"
#include "legend.h"
#include "report.h"
#include "tidy_banner.h"
#include "change_sheet.h"
#include "sheet_rows.h"
#include "views.h"
#include "sheets.h"

/* Headings of answers wrap at so many characters. */
enum { HEADING = 8 };

static void
put_count(struct sheet *s, size_t at, const struct tidy_count *n)
{
	struct buf b;

	buf_init(&b);
	if (n->known)
		fmt_count(&b, n->n);
	else
		table_status(TABLE_SECRET, &b);
	sheet_take(s, at, &b);
}

static void
put_weighted(struct sheet *s, size_t at, const struct tidy_number *n)
{
	struct buf b;

	buf_init(&b);
	if (n->known)
		fmt_double(&b, n->value, 0);
	else
		table_status(TABLE_SECRET, &b);
	sheet_take(s, at, &b);
}

/* "95% interval" */
static void
interval_column(struct sheet *s, const struct table_look *look)
{
	struct buf b;

	buf_init(&b);
	fmt_level(&b, look->level);
	buf_puts(&b, "% interval");
	sheet_column(s, b.p, SHEET_RANGE);
	buf_clear(&b);
}

/* The precision of a cell: an interval, or what stands behind +/-. */
static void
precision_column(struct sheet *s, const struct table_look *look, bool range)
{
	if (range)
		interval_column(s, look);
	else
		sheet_column(s, "+/-", SHEET_RIGHT);
}

static void
put_precision(struct sheet *s, size_t at, const struct tidy_table *t,
    size_t row, bool range)
{
	struct buf b;

	buf_init(&b);
	if (range)
		figures_put_interval(&b, t, row, 0);
	else
		figures_put_plus_minus(&b, t, row, 0);
	sheet_take(s, at, &b);
}

/* A Wald interval is as far on both sides. */
static bool
shows_range(const struct table_look *look)
{
	return look->method != INTERVAL_WALD;
}

static void
agreement_columns(struct sheet *s, const struct report *r,
    const struct section *section)
{
	static const char *const headings[VIEWS_SIDES] = { "Agree", "Neither",
	    "Disagree", "Don't\nknow" };

	sheet_column(s, "Statement", SHEET_LEFT);
	for (size_t side = 0; side < VIEWS_SIDES; side++) {
		if (views_side_is_shown(section, side))
			sheet_column(s, headings[side], SHEET_RIGHT);
		if (side == 0 && r->margins)
			sheet_column(s, "+/-", SHEET_RIGHT);
	}
	sheet_column(s, "Base", SHEET_RIGHT);
}

static void
agreement_row(struct sheet *s, const struct report *r,
    const struct section *section, const struct tidy_table *t)
{
	size_t first = t->nrows - VIEWS_SIDES, column = 1;

	sheet_row(s, false);
	sheet_put(s, 0, t->wording);
	for (size_t side = 0; side < VIEWS_SIDES; side++) {
		if (views_side_is_shown(section, side))
			sheet_rows_figure(s, column++, t, first + side, 0);
		if (side == 0 && r->margins)
			put_precision(s, column++, t, first, false);
	}
	put_count(s, column, &t->columns[0].base.unweighted);
}

static struct sheet *
agreement(const struct report *r, const struct view *v)
{
	struct sheet *s = sheet_new();

	agreement_columns(s, r, v->section);
	for (size_t i = 0; i < v->section->n; i++)
		agreement_row(s, r, v->section, v->section->tables[i]);
	return s;
}

/* An answer as a heading, in lines of a few words. */
static void
answer_column(struct sheet *s, struct slice label)
{
	struct buf b;

	buf_init(&b);
	while (label.n > 0) {
		buf_puts(&b, b.len > 0 ? "\n" : "");
		buf_slice(&b, wrap_next(&label, HEADING));
	}
	sheet_column(s, b.len > 0 ? b.p : "", SHEET_RIGHT);
	buf_clear(&b);
}

static struct sheet *
answers(const struct view *v)
{
	struct sheet *s = sheet_new();
	size_t n = v->table->nrows - VIEWS_SIDES;

	sheet_column(s, "Statement", SHEET_LEFT);
	for (size_t i = 0; i < n; i++)
		answer_column(s, v->table->rows[i].label);
	sheet_column(s, "Base", SHEET_RIGHT);
	for (size_t i = 0; i < v->section->n; i++) {
		const struct tidy_table *t = v->section->tables[i];

		sheet_row(s, false);
		sheet_put(s, 0, t->wording);
		for (size_t a = 0; a < n; a++)
			sheet_rows_figure(s, a + 1, t, a, 0);
		put_count(s, n + 1, &t->columns[0].base.unweighted);
	}
	return s;
}

static void
put_counts(struct sheet *s, size_t at, const struct tidy_table *t,
    const struct tidy_number *weighted, const struct tidy_count *unweighted)
{
	if (t->made.look.weighted)
		put_weighted(s, at++, weighted);
	put_count(s, at, unweighted);
}

static void
topline_columns(struct sheet *s, const struct report *r,
    const struct tidy_table *t)
{
	const struct table_look *look = &t->made.look;

	sheet_column(s, "Answer", SHEET_LEFT);
	sheet_column(s, tidy_has_shares(t) ? "%" : "Value", SHEET_RIGHT);
	if (r->margins)
		precision_column(s, look, shows_range(look));
	if (look->weighted)
		sheet_column(s, "Weighted", SHEET_RIGHT);
	sheet_column(s, tidy_of_responses(t) ? "Responses" : "Interviewed",
	    SHEET_RIGHT);
}

static struct sheet *
topline(const struct report *r, const struct view *v)
{
	const struct tidy_table *t = v->table;
	struct sheet *s = sheet_new();
	size_t counts = r->margins ? 3 : 2;

	topline_columns(s, r, t);
	for (size_t i = 0; i < t->nrows; i++) {
		const struct tidy_cell *cell = tidy_at(t, i, 0);

		sheet_rows_label(s, t, i);
		sheet_rows_figure(s, 1, t, i, 0);
		if (r->margins)
			put_precision(s, 2, t, i, shows_range(&t->made.look));
		put_counts(s, counts, t, &cell->weighted, &cell->unweighted);
	}
	sheet_row(s, true);
	sheet_put(s, 0, slice_of("Base"));
	put_counts(s, counts, t, &t->columns[0].base.weighted,
	    &t->columns[0].base.unweighted);
	return s;
}

static struct sheet *
make(const struct report *r, const struct view *v)
{
	switch (v->kind) {
	case VIEW_AGREEMENT:
		return agreement(r, v);
	case VIEW_ANSWERS:
		return answers(v);
	case VIEW_TOPLINE:
		return topline(r, v);
	case VIEW_BANNER:
		return tidy_banner(v->table);
	case VIEW_CHANGE:
		return change_sheet(r, v->table);
	}
	return NULL;
}

struct sheet *
sheets_make(const struct report *r, const struct views *views, size_t i)
{
	const struct view *v = &views->items[i];
	struct sheet *s = make(r, v);
	struct buf title;

	buf_init(&title);
	buf_printf(&title, "Table %zu. ", i + 1);
	views_caption(v, &title);
	sheet_title(s, (struct slice){ title.p, title.len }, slice_of(""));
	buf_clear(&title);
	legend_what(v, &title);
	sheet_aside(s, (struct slice){ title.p, title.len });
	buf_clear(&title);
	legend_notes(r, v, s);
	return s;
}
