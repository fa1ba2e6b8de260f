/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "fmt.h"
#include "wrap.h"
#include "tidy.h"
#include "sheet.h"
#include "figures.h"
#include "legend.h"
#include "report.h"
#include "views.h"
#include "waves.h"
#include "sheets.h"

/* Headings of answers wrap at so many characters. */
enum { HEADING = 8 };

static void
put_figure(struct sheet *s, size_t at, const struct tidy_table *t, size_t row,
    size_t column)
{
	struct buf b;

	buf_init(&b);
	figures_put(&b, t, row, column);
	sheet_take(s, at, &b);
}

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
			put_figure(s, column++, t, first + side, 0);
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
			put_figure(s, a + 1, t, a, 0);
		put_count(s, n + 1, &t->columns[0].base.unweighted);
	}
	return s;
}

/* Nets stand apart from answers, statistics from both. */
static bool
begins_part(const struct tidy_table *t, size_t row)
{
	return row > 0 && t->rows[row].kind != t->rows[row - 1].kind &&
	    (table_is_share(t->rows[row].kind) ||
	    table_is_share(t->rows[row - 1].kind));
}

static void
put_label(struct sheet *s, const struct tidy_table *t, size_t row)
{
	sheet_row(s, begins_part(t, row));
	sheet_put(s, 0, t->rows[row].label);
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

		put_label(s, t, i);
		put_figure(s, 1, t, i, 0);
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

static bool
has_letters(const struct tidy_table *t)
{
	for (size_t c = 0; c < t->ncolumns; c++)
		if (t->columns[c].letter.n > 0)
			return true;
	return false;
}

static void
banner_columns(struct sheet *s, const struct tidy_table *t)
{
	bool letters = has_letters(t) || t->made.look.tests.rest;

	sheet_column(s, "Answer", SHEET_LEFT);
	sheet_column(s, t->columns[0].label.p, SHEET_RIGHT);
	for (size_t c = 1; c < t->ncolumns; c++) {
		const struct tidy_column *column = &t->columns[c];

		if (!slice_eq(column->heading, t->columns[c - 1].heading))
			sheet_block(s, column->heading);
		sheet_column(s, column->label.p, letters ? SHEET_MARKED :
		    SHEET_RIGHT);
		sheet_below(s, column->letter);
	}
}

/* One of the bases of a column: how many interviewed and so on. */
typedef void base_fn(struct buf *b, const struct tidy_base *base);

static void
put_interviewed(struct buf *b, const struct tidy_base *base)
{
	fmt_count(b, base->unweighted.n);
}

static void
put_base_weighted(struct buf *b, const struct tidy_base *base)
{
	fmt_double(b, base->weighted.value, 0);
}

static void
put_effective(struct buf *b, const struct tidy_base *base)
{
	fmt_double(b, base->effective.value, 0);
}

static void
base_row(struct sheet *s, const struct tidy_table *t, const char *label,
    base_fn *put, bool judged)
{
	sheet_row(s, false);
	sheet_put(s, 0, slice_of(label));
	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct tidy_column *column = &t->columns[c];
		bool small = judged && figures_is_small(column);
		struct buf b;

		buf_init(&b);
		buf_puts(&b, small ? "(" : "");
		if (column->base.unweighted.known)
			put(&b, &column->base);
		else
			table_status(TABLE_SECRET, &b);
		buf_puts(&b, small ? ")" : "");
		sheet_take(s, c + 1, &b);
	}
}

static void
banner_bases(struct sheet *s, const struct tidy_table *t)
{
	bool weighted = t->made.look.weighted;
	bool effective = t->made.look.small.effective && weighted;

	base_row(s, t, tidy_of_responses(t) ? "Responses" : "Interviewed",
	    put_interviewed, !effective);
	if (!weighted)
		return;
	base_row(s, t, "Weighted", put_base_weighted, false);
	if (!tidy_of_responses(t))
		base_row(s, t, "Effective", put_effective, effective);
}

static void
put_marked(struct sheet *s, const struct tidy_table *t, size_t row, size_t c)
{
	const struct tidy_cell *cell = tidy_at(t, row, c);
	bool uncertain = t->made.look.small.nchs && cell->figure.known &&
	    (cell->status & TABLE_SMALL) != 0;
	struct buf b;

	buf_init(&b);
	buf_puts(&b, uncertain ? "(" : "");
	figures_put(&b, t, row, c);
	buf_puts(&b, uncertain ? ")" : "");
	if (cell->sig.n > 0) {
		buf_putc(&b, ' ');
		buf_slice(&b, cell->sig);
	}
	sheet_take(s, c + 1, &b);
}

static struct sheet *
banner(const struct view *v)
{
	const struct tidy_table *t = v->table;
	struct sheet *s = sheet_new();

	banner_columns(s, t);
	banner_bases(s, t);
	for (size_t r = 0; r < t->nrows; r++) {
		sheet_row(s, r == 0 || begins_part(t, r));
		sheet_put(s, 0, t->rows[r].label);
		for (size_t c = 0; c < t->ncolumns; c++)
			put_marked(s, t, r, c);
	}
	return s;
}

static void
put_before(struct sheet *s, size_t at, const struct tidy_table *t, size_t row,
    const struct wave *w)
{
	struct buf b;

	buf_init(&b);
	if (w->before == NULL)
		table_status(TABLE_NO_FIGURE, &b);
	else
		figures_put_cell(&b, t->rows[row].kind, &t->made.look,
		    w->before);
	sheet_take(s, at, &b);
}

/* "yes, p = 0.003" */
static void
put_verdict(struct sheet *s, size_t at, const struct wave *w)
{
	struct buf b;

	buf_init(&b);
	if (!w->change.tested) {
		buf_puts(&b, "not tested");
	} else {
		buf_puts(&b, waves_significant(w) ? "yes, " : "no, ");
		figures_put_p(&b, w->p);
	}
	sheet_take(s, at, &b);
}

static void
change_row(struct sheet *s, const struct report *r,
    const struct tidy_table *t, size_t row)
{
	const struct wave *w = waves_at(r->waves, t, row, 0);
	struct buf b;

	put_label(s, t, row);
	put_before(s, 1, t, row, w);
	put_figure(s, 2, t, row, 0);
	buf_init(&b);
	if (w->compared)
		figures_put_change(&b, w->change.difference,
		    figures_fine_decimals(t->rows[row].kind,
		    &t->made.look));
	sheet_take(s, 3, &b);
	put_verdict(s, 4, w);
}

static struct sheet *
change(const struct report *r, const struct view *v)
{
	struct sheet *s = sheet_new();

	sheet_column(s, "Answer", SHEET_LEFT);
	sheet_column(s, "Last wave", SHEET_RIGHT);
	sheet_column(s, "This wave", SHEET_RIGHT);
	sheet_column(s, "Change", SHEET_RIGHT);
	sheet_column(s, "Significant?", SHEET_LEFT);
	for (size_t i = 0; i < v->table->nrows; i++)
		change_row(s, r, v->table, i);
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
		return banner(v);
	case VIEW_CHANGE:
		return change(r, v);
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
