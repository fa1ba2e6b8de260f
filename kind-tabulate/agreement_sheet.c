/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "scale.h"
#include "fmt.h"
#include "table.h"
#include "sheet.h"
#include "bars.h"
#include "notes.h"
#include "table_notes.h"
#include "figure_cells.h"
#include "topline_legend.h"
#include "agreement_sheet.h"

/* The columns behind "Agree" and its precision. */
static const struct {
	enum scale_side side;
	const char *heading;
} others[] = {
	{ SCALE_MIDDLE, "Neither" },
	{ SCALE_LOW, "Disagree" },
	{ SCALE_OPEN, "Don't\nknow" },
};

#define NOTHERS (sizeof(others) / sizeof(others[0]))

/* Which row of the table is the net of that side?  It is always there. */
static size_t
side_row(const struct table *t, enum scale_side side)
{
	const char *label = scale_net(scale_agreement(), side);
	size_t r = 0;

	while (t->rows[r].kind != TABLE_NET ||
	    !slice_is(t->rows[r].label, label))
		r++;
	return r;
}

static const struct table_cell *
side_cell(const struct table *t, enum scale_side side)
{
	return table_at(t, side_row(t, side), 0);
}

/* Bars are for agreement; "Neither" and "Don't know" need an answer. */
static bool
side_is_shown(const struct table_set *set, enum scale_side side)
{
	if (side == SCALE_HIGH)
		return true;
	if (set->look.bars)
		return false;
	for (size_t i = 0; i < set->n; i++)
		if (side_cell(set->tables[i], side)->sum.n > 0)
			return true;
	return side == SCALE_LOW;
}

static void
put_columns(struct sheet *s, const struct table_set *set)
{
	sheet_column(s, "", SHEET_LEFT);
	sheet_column(s, "Agree", SHEET_RIGHT);
	if (set->look.bars) {
		sheet_column(s, "", SHEET_LEFT);
		return;
	}
	figure_cells_precision_column(s, &set->look);
	for (size_t i = 0; i < NOTHERS; i++)
		if (side_is_shown(set, others[i].side))
			sheet_column(s, others[i].heading, SHEET_RIGHT);
	sheet_column(s, "Base", SHEET_RIGHT);
}

static void
put_row(struct sheet *s, const struct table_set *set, const struct table *t)
{
	const struct table_cell *agree = side_cell(t, SCALE_HIGH);
	const struct fixed_sum *base = &t->columns[0].base;
	size_t column = 3;
	struct buf b;

	sheet_row(s, false);
	sheet_put(s, 0, t->wording);
	figure_cells_share(s, 1, agree, base, &set->look);
	if (set->look.bars) {
		bars_put(s, 2, agree->value, &set->look);
		return;
	}
	figure_cells_precision(s, 2, agree, TABLE_NET, &set->look);
	for (size_t i = 0; i < NOTHERS; i++)
		if (side_is_shown(set, others[i].side))
			figure_cells_share(s, column++,
			    side_cell(t, others[i].side), base, &set->look);
	buf_init(&b);
	fmt_count(&b, base->n);
	sheet_take(s, column, &b);
}

/* Have all statements the same base? */
static bool
same_base(const struct table_set *set)
{
	const struct fixed_sum *first = &set->tables[0]->columns[0].base;

	for (size_t i = 1; i < set->n; i++) {
		const struct fixed_sum *b = &set->tables[i]->columns[0].base;

		if (b->n != first->n || b->w != first->w)
			return false;
	}
	return true;
}

static bool
all_empty(const struct table_set *set)
{
	for (size_t i = 0; i < set->n; i++)
		if (set->tables[i]->columns[0].base.n > 0)
			return false;
	return true;
}

/* Who the percentages of all statements are of. */
static struct slice
base_words(const struct table_set *set)
{
	for (size_t i = 1; i < set->n; i++)
		if (!slice_eq(set->tables[0]->base, set->tables[i]->base))
			return slice_of("Respondents with one of these "
			    "answers");
	return set->tables[0]->base;
}

/* The statement with the smallest base, or the largest. */
static const struct fixed_sum *
extreme_base(const struct table_set *set, bool largest)
{
	const struct fixed_sum *found = &set->tables[0]->columns[0].base;

	for (size_t i = 1; i < set->n; i++) {
		const struct fixed_sum *b = &set->tables[i]->columns[0].base;

		if (largest ? b->n > found->n : b->n < found->n)
			found = b;
	}
	return found;
}

static void
note_bases(struct sheet *s, const struct table_set *set)
{
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "Base: ");
	notes_put_base(&b, base_words(set));
	buf_puts(&b, same_base(set) ? ". " : ". From ");
	topline_legend_put_sizes(&b, extreme_base(set, false), &set->look);
	if (!same_base(set)) {
		buf_puts(&b, " to ");
		topline_legend_put_sizes(&b, extreme_base(set, true),
		    &set->look);
	}
	buf_putc(&b, '.');
	sheet_note(s, &b);
	for (size_t i = 0; i < set->n; i++) {
		if (set->tables[i]->n_excluded > 0)
			table_notes_put_left_out(&b, set->tables[i],
			    set->tables[i]->wording);
		notes_take(s, &b);
	}
}

static bool
has_line(struct slice text, struct slice line)
{
	while (text.n > 0)
		if (slice_eq(slice_line(&text), line))
			return true;
	return false;
}

/* Which answers a side has in any of the statements. */
static void
put_members(struct buf *b, const struct table_set *set, enum scale_side side)
{
	struct buf all;

	buf_init(&all);
	for (size_t i = 0; i < set->n; i++) {
		const struct table *t = set->tables[i];
		struct slice members = t->rows[side_row(t, side)].members;

		while (members.n > 0) {
			struct slice line = slice_line(&members);

			if (has_line((struct slice){ all.p, all.len }, line))
				continue;
			if (all.len > 0)
				buf_putc(&all, '\n');
			buf_slice(&all, line);
		}
	}
	table_notes_put_members(b, slice_of(scale_net(scale_agreement(), side)),
	    (struct slice){ all.p, all.len });
	buf_clear(&all);
}

static void
note_members(struct sheet *s, const struct table_set *set)
{
	struct buf b;

	buf_init(&b);
	put_members(&b, set, SCALE_HIGH);
	for (size_t i = 0; i < NOTHERS; i++)
		if (side_is_shown(set, others[i].side))
			put_members(&b, set, others[i].side);
	if (b.len > 0)
		sheet_note(s, &b);
}

/* The status bits of the shares that are shown. */
static unsigned
shown_status(const struct table_set *set)
{
	unsigned status = 0;

	for (size_t i = 0; i < set->n; i++) {
		status |= side_cell(set->tables[i], SCALE_HIGH)->status;
		for (size_t k = 0; k < NOTHERS; k++)
			if (side_is_shown(set, others[k].side))
				status |= side_cell(set->tables[i],
				    others[k].side)->status;
	}
	return status;
}

static bool
has_precision(const struct table_set *set)
{
	for (size_t i = 0; i < set->n; i++)
		if (side_cell(set->tables[i], SCALE_HIGH)->has_se)
			return !set->look.bars;
	return false;
}

/* Statements that nobody was asked, among others. */
static void
note_empty(struct sheet *s)
{
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "Nobody answered the statements with base 0, so they "
	    "have no figures.");
	sheet_note(s, &b);
}

static void
put_notes(struct sheet *s, const struct table_set *set)
{
	unsigned status = shown_status(set);

	note_bases(s, set);
	if ((status & TABLE_NO_FIGURE) && !all_empty(set)) {
		note_empty(s);
		status &= ~(unsigned)TABLE_NO_FIGURE;
	}
	topline_legend_size(s, status, &set->look);
	note_members(s, set);
	if (has_precision(set))
		topline_legend_precision(s, set->tables[0], &set->look,
		    same_base(set));
	else
		topline_legend_panel(s, &set->look);
	topline_legend_signs(s, status);
}

struct sheet *
agreement_sheet(const struct table_set *set)
{
	struct sheet *s = sheet_new();
	struct buf who;

	buf_init(&who);
	buf_puts(&who, "% of ");
	notes_put_base(&who, base_words(set));
	sheet_title(s, (struct slice){ who.p, who.len }, slice_of(""));
	buf_clear(&who);
	put_columns(s, set);
	for (size_t i = 0; i < set->n; i++)
		put_row(s, set, set->tables[i]);
	put_notes(s, set);
	return s;
}
