/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "scale.h"
#include "fmt.h"
#include "table.h"
#include "figure.h"
#include "sheet.h"
#include "sheet_csv.h"
#include "sheet_md.h"
#include "sheet_text.h"
#include "table_json.h"
#include "table_tidy.h"
#include "bars.h"
#include "notes.h"
#include "show.h"

static void
put_share(struct sheet *s, size_t column, const struct table_cell *cell,
    const struct fixed_sum *base, const struct table_look *look)
{
	struct buf b;

	buf_init(&b);
	if (cell->defined)
		fmt_share(&b, cell->sum.w, base->w, look->decimals);
	sheet_take(s, column, &b);
}

static void
put_double(struct sheet *s, size_t column, double value, unsigned decimals)
{
	struct buf b;

	buf_init(&b);
	fmt_double(&b, value, decimals);
	sheet_take(s, column, &b);
}

/* The figures of a share or value are shown with one decimal more. */
static void
put_precision(struct sheet *s, size_t column, const struct table_cell *cell,
    enum table_kind kind, const struct table_look *look)
{
	double unit = table_is_share(kind) ? 100 : 1;
	unsigned decimals = look->decimals + (table_is_share(kind) ? 1 : 2);
	struct buf b;

	if (look->plus_minus && cell->has_se && cell->se > 0) {
		put_double(s, column, unit * cell->se *
		    figure_multiple(look->level), decimals);
		return;
	}
	if (look->plus_minus || !cell->has_interval)
		return;
	buf_init(&b);
	fmt_double(&b, unit * cell->interval.lower, decimals);
	buf_putc(&b, '-');
	fmt_double(&b, unit * cell->interval.upper, decimals);
	sheet_take(s, column, &b);
}

static void
put_counts(struct sheet *s, size_t column, const struct fixed_sum *sum,
    const struct table_look *look)
{
	struct buf b;

	buf_init(&b);
	if (look->weighted) {
		fmt_ratio(&b, sum->w, UINT64_C(1000000000000), 0);
		sheet_take(s, column++, &b);
	}
	fmt_count(&b, sum->n);
	sheet_take(s, column, &b);
}

static void
precision_column(struct sheet *s, const struct table_look *look)
{
	struct buf heading;

	if (look->plus_minus) {
		sheet_column(s, "+/-", SHEET_RIGHT);
		return;
	}
	buf_init(&heading);
	fmt_double(&heading, 100 * look->level, 0);
	buf_puts(&heading, "% interval");
	sheet_column(s, heading.p, SHEET_RANGE);
	buf_clear(&heading);
}

static void
topline_columns(struct sheet *s, const struct table_look *look, bool shares)
{
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, shares ? "%" : "value", SHEET_RIGHT);
	if (look->bars) {
		sheet_column(s, "", SHEET_LEFT);
		return;
	}
	precision_column(s, look);
	if (look->weighted)
		sheet_column(s, "weighted", SHEET_RIGHT);
	sheet_column(s, "unweighted", SHEET_RIGHT);
}

static void
topline_row(struct sheet *s, const struct table *t, size_t r,
    const struct table_look *look)
{
	const struct table_cell *cell = table_at(t, r, 0);
	enum table_kind kind = t->rows[r].kind;
	bool first_net = r > 0 && kind == TABLE_NET &&
	    t->rows[r - 1].kind == TABLE_ANSWER;

	sheet_row(s, first_net);
	sheet_put(s, 0, t->rows[r].label);
	if (table_is_share(kind))
		put_share(s, 1, cell, &t->columns[0].base, look);
	else if (cell->defined)
		put_double(s, 1, cell->value, look->decimals + 1);
	if (look->bars) {
		bars_put(s, 2, cell->value, look);
		return;
	}
	put_precision(s, 2, cell, kind, look);
	put_counts(s, 3, &cell->sum, look);
}

static void
base_row(struct sheet *s, const struct table *t, const struct table_look *look)
{
	struct buf label;

	buf_init(&label);
	buf_puts(&label, "Base: ");
	notes_put_base(&label, t->base);
	sheet_row(s, true);
	sheet_take(s, 0, &label);
	put_counts(s, 3, &t->columns[0].base, look);
}

static struct sheet *
topline_sheet(const struct table_set *set, size_t i)
{
	const struct table *t = set->tables[i];
	struct table_look look = set->look;
	struct sheet *s = sheet_new();

	sheet_title(s, t->question, slice_eq(t->question, t->wording) ?
	    slice_of("") : t->wording);
	topline_columns(s, &look, t->nrows == 0 ||
	    table_is_share(t->rows[0].kind));
	for (size_t r = 0; r < t->nrows; r++)
		topline_row(s, t, r, &look);
	if (!look.bars)
		base_row(s, t, &look);
	notes_topline(s, t, &look);
	return s;
}

/* The net of that side in an agreement table, or NULL. */
static const struct table_cell *
side_cell(const struct table *t, enum scale_side side)
{
	const char *label = scale_net(scale_agreement(), side);

	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_NET &&
		    slice_is(t->rows[r].label, label))
			return table_at(t, r, 0);
	return NULL;
}

/* Did anybody in any of the tables give such an answer? */
static bool
side_occurs(const struct table_set *set, enum scale_side side)
{
	for (size_t i = 0; i < set->n; i++) {
		const struct table_cell *c = side_cell(set->tables[i], side);

		if (c != NULL && c->sum.n > 0)
			return true;
	}
	return false;
}

/* The columns behind "Agree" and its precision. */
static const struct {
	enum scale_side side;
	const char *heading;
} other_sides[] = {
	{ SCALE_MIDDLE, "Neither" },
	{ SCALE_LOW, "Disagree" },
	{ SCALE_OPEN, "Don't\nknow" },
};

#define NOTHERS (sizeof(other_sides) / sizeof(other_sides[0]))

static void
agreement_columns(struct sheet *s, const struct table_set *set)
{
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "Agree", SHEET_RIGHT);
	if (set->look.bars) {
		sheet_column(s, "", SHEET_LEFT);
		return;
	}
	precision_column(s, &set->look);
	for (size_t i = 0; i < NOTHERS; i++)
		if (other_sides[i].side == SCALE_LOW ||
		    side_occurs(set, other_sides[i].side))
			sheet_column(s, other_sides[i].heading, SHEET_RIGHT);
	sheet_column(s, "Base", SHEET_RIGHT);
}

static void
agreement_row(struct sheet *s, const struct table_set *set,
    const struct table *t)
{
	const struct table_cell *agree = side_cell(t, SCALE_HIGH);
	const struct fixed_sum *base = &t->columns[0].base;
	size_t column = 3;
	struct buf b;

	sheet_row(s, false);
	sheet_put(s, 0, t->wording);
	put_share(s, 1, agree, base, &set->look);
	if (set->look.bars) {
		bars_put(s, 2, agree->value, &set->look);
		return;
	}
	put_precision(s, 2, agree, TABLE_NET, &set->look);
	for (size_t i = 0; i < NOTHERS; i++)
		if (other_sides[i].side == SCALE_LOW ||
		    side_occurs(set, other_sides[i].side))
			put_share(s, column++,
			    side_cell(t, other_sides[i].side), base,
			    &set->look);
	buf_init(&b);
	fmt_count(&b, base->n);
	sheet_take(s, column, &b);
}

/* One line for each statement. */
static struct sheet *
agreement_sheet(const struct table_set *set)
{
	struct sheet *s = sheet_new();
	struct buf who;

	buf_init(&who);
	buf_puts(&who, "% of ");
	notes_put_base(&who, notes_base(set));
	sheet_title(s, slice_of(""), (struct slice){ who.p, who.len });
	buf_clear(&who);
	agreement_columns(s, set);
	for (size_t i = 0; i < set->n; i++)
		agreement_row(s, set, set->tables[i]);
	notes_agreement(s, set);
	return s;
}

static void
show_sheet(const struct sheet *s, enum format format, bool first, size_t width,
    struct buf *out)
{
	if (format == FORMAT_CSV) {
		sheet_csv(s, first, out);
		return;
	}
	if (!first)
		buf_putc(out, '\n');
	if (format == FORMAT_MD)
		sheet_markdown(s, out);
	else
		sheet_text(s, width, out);
}

void
show_tables(const struct table_set *set, enum format format, struct buf *out)
{
	size_t sheets = set->agreement ? 1 : set->n;

	if (format == FORMAT_JSON) {
		table_json(set, out);
		return;
	}
	if (format == FORMAT_TIDY) {
		table_tidy(set, out);
		return;
	}
	for (size_t i = 0; i < sheets; i++) {
		struct sheet *s = set->agreement ? agreement_sheet(set) :
		    topline_sheet(set, i);

		show_sheet(s, format, i == 0, set->look.width, out);
		sheet_free(s);
	}
}
