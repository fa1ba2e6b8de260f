/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "buf.h"
#include "num.h"
#include "csvout.h"
#include "made.h"
#include "notes.h"
#include "table.h"
#include "table_tidy.h"

static const char heading[] = "table,question,wording,base,break,column,"
    "letter,kind,row,percent,value,se,lower,upper,weighted,unweighted,"
    "base_weighted,base_unweighted,base_effective,sig,status,p\n";

/* What a base has: its sums, and the respondents behind them. */
struct base {
	const struct fixed_sum *sum;
	const struct fixed_sum *people;
	bool hidden;
};

static void
put_text(struct buf *out, struct slice text)
{
	csvout_quote(out, text);
	buf_putc(out, ',');
}

static void
put_number(struct buf *out, bool defined, double value)
{
	char text[NUM_SIZE];

	if (defined) {
		num_format(value, text);
		buf_puts(out, text);
	}
	buf_putc(out, ',');
}

static void
put_count(struct buf *out, bool shown, uint64_t n)
{
	if (shown)
		buf_printf(out, "%" PRIu64, n);
	buf_putc(out, ',');
}

/* Up to and with the break. */
static void
put_table(struct buf *out, const struct table *t, size_t number,
    struct slice break_heading)
{
	put_count(out, true, number);
	put_text(out, t->question);
	put_text(out, t->wording);
	put_text(out, t->base);
	put_text(out, break_heading);
}

/* Up to and with the row's label. */
static void
put_names(struct buf *out, const struct table *t, size_t number, size_t c,
    const struct table_row *row)
{
	put_table(out, t, number, t->columns[c].heading);
	put_text(out, t->columns[c].label);
	put_text(out, t->columns[c].letter);
	buf_printf(out, "%s,", row != NULL ? table_kind_name(row->kind) :
	    "base");
	put_text(out, row != NULL ? row->label : slice_of("Base"));
}

static void
put_counts(struct buf *out, const struct fixed_sum *sum, bool shown)
{
	put_number(out, shown, fixed_weight(sum));
	put_count(out, shown, sum->n);
}

static void
put_bases(struct buf *out, const struct base *b)
{
	put_counts(out, b->sum, !b->hidden);
	put_number(out, !b->hidden, fixed_effective(b->people));
}

static void
put_base(struct buf *out, const struct table *t, size_t number, size_t c,
    const struct table_look *look)
{
	struct base base = { &t->columns[c].base, table_people(t, c),
	    t->columns[c].hidden };

	put_names(out, t, number, c, NULL);
	buf_puts(out, ",,,,,");
	put_counts(out, base.sum, !base.hidden);
	put_bases(out, &base);
	buf_putc(out, ',');	/* sig */
	table_status(table_column_status(t, c, &look->small), out);
	buf_puts(out, ",\n");
}

static void
put_figures(struct buf *out, const struct table *t, size_t r, size_t c)
{
	const struct table_cell *cell = table_at(t, r, c);
	bool share = table_is_share(t->rows[r].kind);
	bool shown = cell->defined && !cell->hidden;
	bool has_interval = cell->has_interval && !cell->hidden;
	double unit = share ? 100 : 1;
	double figure = shown ? table_figure(t, r, c) : 0;

	put_number(out, shown && share, figure);
	put_number(out, shown && !share, figure);
	put_number(out, cell->has_se && !cell->hidden, unit * cell->se);
	put_number(out, has_interval, unit * cell->interval.lower);
	put_number(out, has_interval, unit * cell->interval.upper);
}

static void
put_ps(struct buf *out, const struct table *t, const struct table_cell *cell)
{
	for (size_t i = 0; i < cell->nps; i++) {
		char p[NUM_SIZE];

		num_format(cell->ps[i].p, p);
		if (i > 0)
			buf_putc(out, ' ');
		buf_slice(out, table_p_name(t, &cell->ps[i]));
		buf_printf(out, "=%s", p);
	}
}

static void
put_cell(struct buf *out, const struct table *t, size_t number, size_t r,
    size_t c)
{
	const struct table_cell *cell = table_at(t, r, c);
	struct base base = { table_base(t, r, c), table_base_people(t, r, c),
	    table_base_hidden(t, r, c) };

	put_names(out, t, number, c, &t->rows[r]);
	put_figures(out, t, r, c);
	put_counts(out, &cell->sum, !cell->hidden);
	put_bases(out, &base);
	if (!cell->hidden && cell->sig.n > 0)
		csvout_quote(out, cell->sig);
	buf_putc(out, ',');
	table_status(cell->status, out);
	buf_putc(out, ',');
	if (!cell->hidden)
		put_ps(out, t, cell);
	buf_putc(out, '\n');
}

static void
put_test_row(struct buf *out, const struct table *t, size_t number,
    const struct table_block *b, const char *name, double value)
{
	put_table(out, t, number, b->heading);
	buf_printf(out, ",,test,%s,,", name);
	put_number(out, table_test_shown(b), value);
	buf_puts(out, ",,,,,,,,,");
	table_status(table_test_status(b), out);
	buf_putc(out, ',');
}

static void
put_test(struct buf *out, const struct table *t, size_t number,
    const struct table_block *b)
{
	char p[NUM_SIZE] = "";

	if (table_test_shown(b))
		num_format(b->test.p, p);
	put_test_row(out, t, number, b, "Rao-Scott F", b->test.f);
	buf_printf(out, "%s\n", p);
	put_test_row(out, t, number, b, "Rao-Scott df1", b->test.df1);
	buf_putc(out, '\n');
	put_test_row(out, t, number, b, "Rao-Scott df2", b->test.df2);
	buf_putc(out, '\n');
}

/* Is this the last column of a block that was tested? */
static bool
ends_tested(const struct table *t, size_t c)
{
	size_t block = t->columns[c].block;

	return block != TABLE_NO_BLOCK && t->blocks[block].tested &&
	    (c + 1 == t->ncolumns || t->columns[c + 1].block != block);
}

static void
put_tables_column(struct buf *out, const struct table *t, size_t number,
    size_t c, const struct table_look *look)
{
	for (size_t r = 0; r < t->nrows; r++)
		put_cell(out, t, number, r, c);
	put_base(out, t, number, c, look);
	if (ends_tested(t, c))
		put_test(out, t, number, &t->blocks[t->columns[c].block]);
}

/* A line that belongs to the whole table, with a text in place of a row. */
static void
put_remark(struct buf *out, const struct table *t, size_t number,
    const char *kind, const struct buf *text)
{
	put_table(out, t, number, slice_of(""));
	buf_printf(out, ",,%s,", kind);
	put_text(out, (struct slice){ text->p, text->len });
	buf_puts(out, ",,,,,,,,,,,,\n");
}

/* What the figures do not say by themselves; takes the text. */
static void
put_note(struct buf *out, const struct table *t, size_t number,
    struct buf *text)
{
	if (text->len > 0)
		put_remark(out, t, number, "note", text);
	buf_clear(text);
}

static void
put_notes(struct buf *out, const struct table *t, size_t number)
{
	struct buf text;

	buf_init(&text);
	notes_put_overlaps(&text, t);
	put_note(out, t, number, &text);
	notes_put_outside(&text, t);
	put_note(out, t, number, &text);
	if (t->columns[0].base.n > 0)
		notes_put_left_out(&text, t, slice_of(""));
	put_note(out, t, number, &text);
	notes_put_nets(&text, t);
	put_note(out, t, number, &text);
}

static void
put_made(struct buf *out, const struct table *t, size_t number,
    const struct table_set *set)
{
	const struct made made = { set->n, t->percent, set->look };
	struct buf text;

	buf_init(&text);
	made_write(&made, &text);
	put_remark(out, t, number, "made", &text);
	buf_clear(&text);
}

void
table_tidy(const struct table_set *set, struct buf *out)
{
	buf_puts(out, heading);
	for (size_t i = 0; i < set->n; i++) {
		const struct table *t = set->tables[i];

		for (size_t c = 0; c < t->ncolumns; c++)
			put_tables_column(out, t, i + 1, c, &set->look);
		put_notes(out, t, i + 1);
		put_made(out, t, i + 1, set);
	}
}
