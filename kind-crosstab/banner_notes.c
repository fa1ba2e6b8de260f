/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "table.h"
#include "sheet.h"
#include "notes.h"
#include "table_notes.h"
#include "method_words.h"
#include "marks.h"
#include "summary.h"
#include "banner_legend.h"
#include "banner_notes.h"

static void
put_association(struct buf *b, const struct table_block *block)
{
	buf_slice(b, block->heading);
	buf_puts(b, ": ");
	if (block->hidden) {
		table_status(TABLE_SECRET, b);
		return;
	}
	if (!block->test.defined) {
		buf_puts(b, block->test.single ? "no test" :
		    "cannot be tested");
		return;
	}
	method_words_f(b, block->test.f, block->test.df1, block->test.df2,
	    block->test.p);
}

static void
note_association(struct sheet *s, const struct table *t)
{
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "Association with the answers (Rao and Scott, second "
	    "order): ");
	for (size_t i = 0; i < t->nblocks; i++) {
		buf_puts(&b, i > 0 ? "; " : "");
		put_association(&b, &t->blocks[i]);
	}
	buf_putc(&b, '.');
	sheet_note(s, &b);
}

static void
note_base(struct sheet *s, struct slice words)
{
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "Base: ");
	notes_put_base(&b, words);
	buf_putc(&b, '.');
	sheet_note(s, &b);
}

/* Who can be in several columns, and who is in none. */
static void
note_columns(struct sheet *s, const struct table *t)
{
	struct buf b;

	buf_init(&b);
	table_notes_put_overlaps(&b, t);
	notes_take(s, &b);
	table_notes_put_outside(&b, t);
	notes_take(s, &b);
}

static void
note_left_out(struct sheet *s, const struct table *t, struct slice of)
{
	struct buf b;

	buf_init(&b);
	table_notes_put_left_out(&b, t, of);
	notes_take(s, &b);
}

unsigned
banner_notes_row(const struct table *t, size_t row, const struct opts *o,
    const struct table_look *look)
{
	unsigned status = 0;

	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct table_cell *cell = table_at(t, row, c);

		status |= cell->status | t->columns[c].status;
		if (t->columns[c].status & TABLE_SMALL)
			status |= BANNER_SMALL;
		if (cell->hidden && cell->status & TABLE_SMALL)
			status |= BANNER_HIDDEN;
		if (marks_uncertain(t, row, c, o, look))
			status |= BANNER_UNCERTAIN;
	}
	return status;
}

static unsigned
status_of(const struct table *t, const struct opts *o,
    const struct table_look *look)
{
	unsigned status = 0;

	for (size_t r = 0; r < t->nrows; r++)
		status |= banner_notes_row(t, r, o, look);
	return status;
}

/* Who the percentages of all questions are of. */
static struct slice
base_words(const struct table_set *set)
{
	for (size_t i = 1; i < set->n; i++)
		if (!slice_eq(set->tables[0]->base, set->tables[i]->base))
			return slice_of("Respondents with an answer to the "
			    "statement");
	return set->tables[0]->base;
}

/* The answers of the net that stands for each question: once, if they are the
 * same everywhere. */
static void
note_members(struct sheet *s, const struct table_set *set, const char *name)
{
	struct slice first = { NULL, 0 };
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < set->n; i++) {
		const struct table *t = set->tables[i];
		const struct table_row *row = &t->rows[summary_row(t, name)];

		if (i == 0 || !slice_eq(row->members, first))
			table_notes_put_members(&b, row->label, row->members);
		if (i == 0)
			first = row->members;
	}
	if (b.len > 0)
		sheet_note(s, &b);
}

void
banner_notes_summary(struct sheet *s, const struct table_set *set,
    const char *name)
{
	note_base(s, base_words(set));
	for (size_t i = 0; i < set->n; i++)
		if (set->tables[i]->n_excluded > 0)
			note_left_out(s, set->tables[i],
			    set->tables[i]->wording);
	note_columns(s, set->tables[0]);
	note_members(s, set, name);
}

void
banner_notes(struct sheet *s, const struct table *t,
    const struct table_look *look, const struct opts *o)
{
	struct buf nets;

	note_base(s, t->base);
	note_columns(s, t);
	if (t->columns[0].base.n > 0)
		note_left_out(s, t, slice_of(""));
	buf_init(&nets);
	table_notes_put_nets(&nets, t);
	notes_take(s, &nets);
	if (look->tests.association && !t->of_responses)
		note_association(s, t);
	banner_legend(s, t, status_of(t, o, look), look, o);
}
