/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xalloc.h"
#include "base/buf.h"
#include "stats/weight.h"
#include "tidy/tidy.h"
#include "kind-weight/outcome/outcome.h"
#include "kind-weight/outcome/outcome_table.h"

struct tidy_number
outcome_table_number(double value)
{
	return (struct tidy_number){ true, value };
}

struct tidy_count
outcome_table_count(uint64_t n)
{
	return (struct tidy_count){ true, n };
}

static struct tidy_base
base_of(const struct fixed_sum *sum)
{
	return (struct tidy_base){
	    outcome_table_number(fixed_figure(sum->w, WEIGHT_ONE)),
	    outcome_table_count(sum->n),
	    outcome_table_number(fixed_effective(sum)) };
}

/* Of respondents who all count for one. */
static struct tidy_base
base_of_people(uint64_t n)
{
	return (struct tidy_base){ outcome_table_number((double)n),
	    outcome_table_count(n), outcome_table_number((double)n) };
}

struct slice
outcome_table_keep(struct outcome_table *m, struct buf *text)
{
	struct slice kept = { arena_string(&m->out->arena, buf_all(text)),
	    text->len };

	buf_clear(text);
	return kept;
}

static struct slice
base_words(struct outcome_table *m)
{
	struct buf b;

	if (m->o->group.n == 0)
		return slice_of("All respondents");
	buf_init(&b);
	buf_puts(&b, "Respondents of ");
	buf_slice(&b, m->o->group);
	return outcome_table_keep(m, &b);
}

void
outcome_table_column(struct outcome_table *m, enum weighting_column column)
{
	struct tidy_table *t = m->table;
	struct tidy_column c = { .letter = slice_of(""),
	    .heading = slice_of(column == WEIGHTING_AFTER ?
	    weighting_labels[column] : WEIGHTING_BREAK),
	    .label = slice_of(weighting_labels[column]) };

	if (column == WEIGHTING_AFTER)
		c.base = base_of(&m->o->after);
	else if (column == WEIGHTING_INTERVIEWED)
		c.base = base_of_people(m->o->before.n);
	else if (column == WEIGHTING_START)
		c.base = base_of(&m->o->before);
	else
		c.status = TABLE_NO_COLUMN;	/* a target has nobody in it */
	t->columns = xgrow(t->columns, t->ncolumns, &t->columns_cap,
	    sizeof(*t->columns));
	t->columns[t->ncolumns++] = c;
}

void
outcome_table_begin(struct outcome_table *m, struct slice question,
    struct slice wording, size_t nrows)
{
	struct tidy *out = m->out;
	struct tidy_table *t;

	out->tables = xgrow(out->tables, out->n, &out->cap,
	    sizeof(*out->tables));
	t = m->table = &out->tables[out->n++];
	*t = (struct tidy_table){ .question = question, .wording = wording,
	    .base = base_words(m), .nrows = nrows, .made = m->made,
	    .rows = xcalloc(nrows, sizeof(*t->rows)) };
}

void
outcome_table_columns(struct outcome_table *m)
{
	struct tidy_table *t = m->table;

	for (enum weighting_column c = 0; c < WEIGHTING_COLUMNS; c++)
		if (c != WEIGHTING_START || m->o->start.n > 0)
			outcome_table_column(m, c);
	t->ncells = t->nrows * t->ncolumns;
	t->cells = xcalloc(t->ncells, sizeof(*t->cells));
}

static void
add_note(struct outcome_table *m, struct slice text)
{
	struct tidy_table *t = m->table;

	t->notes = xgrow(t->notes, t->nnotes, &t->notes_cap,
	    sizeof(*t->notes));
	t->notes[t->nnotes++] = text;
}

void
outcome_table_note(struct outcome_table *m, const char *note)
{
	add_note(m, slice_of(note));
}

void
outcome_table_start(struct outcome_table *m)
{
	struct buf b;

	if (m->o->start.n == 0)
		return;
	buf_init(&b);
	buf_puts(&b, "Starting weights: ");
	buf_slice(&b, m->o->start);
	buf_putc(&b, '.');
	add_note(m, outcome_table_keep(m, &b));
}

struct tidy_cell *
outcome_table_cell(struct outcome_table *m, size_t row, size_t column)
{
	struct tidy_cell *cell = &m->table->cells[column * m->table->nrows +
	    row];

	cell->base = m->table->columns[column].base;
	cell->sig = slice_of("");
	return cell;
}
