/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "stats/weight.h"
#include "table/table.h"
#include "table/table_notes.h"
#include "tidy/tidy.h"
#include "tidy/publish.h"

static struct tidy_number
number(bool known, double value)
{
	return (struct tidy_number){ known, known ? value : 0 };
}

static struct tidy_count
count(bool known, uint64_t n)
{
	return (struct tidy_count){ known, known ? n : 0 };
}

static struct tidy_number
weighted(bool known, const struct fixed_sum *sum)
{
	return number(known, fixed_figure(sum->w, WEIGHT_ONE));
}

/* The sums of a base, and the respondents behind them. */
static struct tidy_base
base_of(const struct fixed_sum *sum, const struct fixed_sum *people,
    bool hidden)
{
	return (struct tidy_base){ weighted(!hidden, sum),
	    count(!hidden, sum->n),
	    number(!hidden, fixed_effective(people)) };
}

static struct tidy_column
column_of(const struct table *t, size_t c, const struct table_small *small)
{
	const struct table_column *from = &t->columns[c];

	return (struct tidy_column){ .heading = from->heading,
	    .title = from->block == TABLE_NO_BLOCK ? slice_of("") :
	    t->blocks[from->block].title,
	    .label = from->label, .letter = from->letter,
	    .base = base_of(&from->base, table_people(t, c), from->hidden),
	    .status = table_column_status(t, c, small) };
}

static void
publish_ps(const struct table *t, const struct table_cell *from,
    struct tidy_cell *to)
{
	if (from->hidden || from->nps == 0)
		return;
	to->ps = xcalloc(from->nps, sizeof(*to->ps));
	to->nps = from->nps;
	for (size_t i = 0; i < from->nps; i++)
		to->ps[i] = (struct tidy_p){ table_p_name(t, &from->ps[i]),
		    from->ps[i].p };
}

static struct tidy_cell
cell_of(const struct table *t, size_t r, size_t c)
{
	const struct table_cell *from = table_at(t, r, c);
	double unit = table_is_share(t->rows[r].kind) ? 100 : 1;
	bool shown = from->defined && !from->hidden;
	bool has_interval = from->has_interval && !from->hidden;
	struct tidy_cell to = {
	    .figure = number(shown, shown ? table_figure(t, r, c) : 0),
	    .se = number(from->has_se && !from->hidden, unit * from->se),
	    .lower = number(has_interval, unit * from->interval.lower),
	    .upper = number(has_interval, unit * from->interval.upper),
	    .weighted = weighted(!from->hidden, &from->sum),
	    .unweighted = count(!from->hidden, from->sum.n),
	    .base = base_of(table_base(t, r, c), table_base_people(t, r, c),
	    table_base_hidden(t, r, c)),
	    .status = from->status };

	if (!from->hidden)
		to.sig = from->sig;
	publish_ps(t, from, &to);
	return to;
}

static void
publish_test(struct tidy_table *to, const struct table_block *b)
{
	bool shown = table_test_shown(b);

	to->tests = xgrow(to->tests, to->ntests, &to->tests_cap,
	    sizeof(*to->tests));
	to->tests[to->ntests++] = (struct tidy_test){ .heading = b->heading,
	    .f = number(shown, b->test.f), .df1 = number(shown, b->test.df1),
	    .df2 = number(shown, b->test.df2), .p = number(shown, b->test.p),
	    .status = table_test_status(b) };
}

static struct tidy_gap
gap_of(const struct table *t, const struct table_difference *d,
    const struct table_gap *from)
{
	double unit = table_is_share(t->rows[from->row].kind) ? 100 : 1;
	bool shown = from->defined && !from->hidden;
	bool tested = shown && from->tested;
	bool has_interval = tested && from->has_interval;

	return (struct tidy_gap){ .row = from->row,
	    .value = number(shown, unit * from->value),
	    .se = number(tested, unit * from->se),
	    .lower = number(has_interval, unit * from->interval.lower),
	    .upper = number(has_interval, unit * from->interval.upper),
	    .p = number(tested, from->p),
	    .status = table_gap_status(t, d, from) };
}

static void
publish_differences(struct tidy_table *to, const struct table *t)
{
	to->differences = xcalloc(t->ndifferences, sizeof(*to->differences));
	for (size_t i = 0; i < t->ndifferences; i++) {
		const struct table_difference *from = &t->differences[i];
		struct tidy_difference *d = &to->differences[i];

		*d = (struct tidy_difference){ from->first, from->second,
		    from->label, xcalloc(from->n, sizeof(*d->gaps)), 0,
		    from->n };
		for (; d->n < from->n; d->n++)
			d->gaps[d->n] = gap_of(t, from, &from->gaps[d->n]);
	}
	to->ndifferences = t->ndifferences;
}

/* Takes the text. */
static void
add_note(struct tidy *out, struct tidy_table *to, struct buf *text)
{
	if (text->len > 0) {
		struct slice s = buf_all(text);

		to->notes = xgrow(to->notes, to->nnotes, &to->notes_cap,
		    sizeof(*to->notes));
		to->notes[to->nnotes++] = (struct slice){
		    arena_string(&out->arena, s), s.n };
	}
	buf_clear(text);
}

/* What the figures do not say by themselves. */
static void
publish_notes(struct tidy *out, struct tidy_table *to,
    const struct table_set *set, const struct table *t)
{
	struct buf text;

	buf_init(&text);
	table_notes_put_responses(&text, t);
	add_note(out, to, &text);
	table_notes_put_overlaps(&text, t);
	add_note(out, to, &text);
	table_notes_put_outside(&text, t);
	add_note(out, to, &text);
	table_notes_put_left_out(&text, t);
	add_note(out, to, &text);
	table_notes_put_empty(&text, t);
	add_note(out, to, &text);
	table_notes_put_numbers(&text, t);
	add_note(out, to, &text);
	table_notes_put_scale(&text, t);
	add_note(out, to, &text);
	table_notes_put_cumulative(&text, t);
	add_note(out, to, &text);
	if (set->agreement)
		table_notes_put_sides(&text, set);
	else
		table_notes_put_nets(&text, t);
	add_note(out, to, &text);
	buf_slice(&text, t->note);
	add_note(out, to, &text);
}

static void
publish_cells(struct tidy_table *to, const struct table *t)
{
	to->cells = xcalloc(t->nrows * t->ncolumns, sizeof(*to->cells));
	for (size_t c = 0; c < t->ncolumns; c++)
		for (size_t r = 0; r < t->nrows; r++)
			to->cells[to->ncells++] = cell_of(t, r, c);
}

static void
publish_table(struct tidy *out, struct tidy_table *to,
    const struct table_set *set, const struct table *t)
{
	*to = (struct tidy_table){ .question = t->question,
	    .wording = t->wording, .base = t->base,
	    .base_all = t->base_all, .title = t->title,
	    .rows = xcalloc(t->nrows, sizeof(*to->rows)), .nrows = t->nrows,
	    .columns = xcalloc(t->ncolumns, sizeof(*to->columns)),
	    .ncolumns = t->ncolumns,
	    .made = { .tables = set->n, .percent = t->percent,
	    .look = set->look } };
	for (size_t r = 0; r < t->nrows; r++)
		to->rows[r] = (struct tidy_row){ t->rows[r].kind,
		    t->rows[r].label };
	for (size_t c = 0; c < t->ncolumns; c++)
		to->columns[c] = column_of(t, c, &set->look.small);
	publish_cells(to, t);
	for (size_t b = 0; b < t->nblocks; b++)
		if (t->blocks[b].tested)
			publish_test(to, &t->blocks[b]);
	publish_differences(to, t);
	publish_notes(out, to, set, t);
}

void
publish(const struct table_set *set, size_t i, struct tidy *out)
{
	out->tables = xgrow(out->tables, out->n, &out->cap,
	    sizeof(*out->tables));
	publish_table(out, &out->tables[out->n++], set, set->tables[i]);
}
