/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "tidy/tidy.h"

const char *const tidy_statistics[3] = { "Rao-Scott F", "Rao-Scott df1",
    "Rao-Scott df2" };

static void
clear_wave(struct tidy_wave *w)
{
	if (w == NULL)
		return;
	free(w->cells);
	free(w->changes);
	free(w);
}

static void
clear_table(struct tidy_table *t)
{
	for (size_t i = 0; i < t->ncells; i++)
		free(t->cells[i].ps);
	free(t->rows);
	free(t->columns);
	free(t->cells);
	free(t->tests);
	for (size_t i = 0; i < t->ndifferences; i++)
		free(t->differences[i].gaps);
	free(t->differences);
	clear_wave(t->wave);
	free(t->notes);
}

void
tidy_remove(struct tidy *t, size_t i)
{
	clear_table(&t->tables[i]);
	for (; i + 1 < t->n; i++)
		t->tables[i] = t->tables[i + 1];
	t->n--;
}

void
tidy_clear(struct tidy *t)
{
	for (size_t i = 0; i < t->n; i++)
		clear_table(&t->tables[i]);
	free(t->tables);
	arena_clear(&t->arena);
	*t = (struct tidy){ .n = 0 };
}

const struct tidy_cell *
tidy_at(const struct tidy_table *t, size_t row, size_t column)
{
	return &t->cells[column * t->nrows + row];
}

const struct tidy_gap *
tidy_gap_at(const struct tidy_difference *d, size_t row)
{
	for (size_t i = 0; i < d->n; i++)
		if (d->gaps[i].row == row)
			return &d->gaps[i];
	return NULL;
}

size_t
tidy_find_row(const struct tidy_table *t, enum table_kind kind,
    struct slice label)
{
	size_t r = 0;

	while (r < t->nrows && (t->rows[r].kind != kind ||
	    !slice_eq(t->rows[r].label, label)))
		r++;
	return r;
}

struct slice
tidy_name(const struct tidy_row *row)
{
	struct slice mark = slice_of(TIDY_NET), name = row->label;

	if (row->kind == TABLE_NET && name.n > mark.n &&
	    slice_eq(slice_behind(name, name.n - mark.n), mark))
		name.n -= mark.n;
	return name;
}

size_t
tidy_find_same(const struct tidy_table *t, const struct tidy_row *row)
{
	size_t r = tidy_find_row(t, row->kind, row->label);

	if (r < t->nrows || row->kind != TABLE_NET)
		return r;
	for (r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_NET &&
		    slice_eq(tidy_name(&t->rows[r]), tidy_name(row)))
			break;
	return r;
}

struct slice
tidy_break(const struct tidy_column *c)
{
	return c->title.n > 0 ? c->title : c->heading;
}

size_t
tidy_find_column(const struct tidy_table *t, struct slice heading,
    struct slice label)
{
	size_t c = 0;

	while (c < t->ncolumns && (!slice_eq(t->columns[c].heading, heading) ||
	    !slice_eq(t->columns[c].label, label)))
		c++;
	return c;
}

const struct tidy_table **
tidy_list(const struct tidy *t)
{
	const struct tidy_table **list = xcalloc(t->n, sizeof(*list));

	for (size_t i = 0; i < t->n; i++)
		list[i] = &t->tables[i];
	return list;
}

/* Among the first n tables. */
static bool
has_question(const struct tidy *t, size_t n, struct slice question)
{
	for (size_t i = 0; i < n; i++)
		if (slice_eq(t->tables[i].question, question))
			return true;
	return false;
}

bool
tidy_has_question(const struct tidy *t, struct slice question)
{
	return has_question(t, t->n, question);
}

bool
tidy_is_repeated(const struct tidy *t, size_t i)
{
	return has_question(t, i, t->tables[i].question);
}

size_t
tidy_own_base(const struct tidy_table *t)
{
	size_t r = 0;

	while (r < t->nrows && (table_is_share(t->rows[r].kind) ||
	    t->rows[r].kind == TABLE_LEAD))
		r++;
	for (size_t c = 0; r < t->nrows && c < t->ncolumns; c++) {
		const struct tidy_count *own = &tidy_at(t, r, c)->unweighted;
		const struct tidy_count *base = &t->columns[c].base.unweighted;

		if (own->known && base->known && own->n != base->n)
			return r;
	}
	return t->nrows;
}

bool
tidy_has_commas(const struct tidy_table *t, size_t column)
{
	for (size_t c = 0; c < t->ncolumns; c++)
		if (t->columns[c].letter.n > 1 && slice_eq(
		    t->columns[c].heading, t->columns[column].heading))
			return true;
	return false;
}

bool
tidy_has_shares(const struct tidy_table *t)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (table_is_share(t->rows[r].kind))
			return true;
	return false;
}

bool
tidy_of_responses(const struct tidy_table *t)
{
	return slice_begins(t->base, TIDY_RESPONSES);
}

uint64_t
tidy_counted(const struct tidy_table *t)
{
	return t->made.look.interviewed - t->made.look.weight_0;
}

bool
tidy_has_wording(const struct tidy_table *t)
{
	return t->wording.n > 0 && !slice_eq(t->wording, t->question);
}

unsigned
tidy_status(const struct tidy_table *t)
{
	unsigned status = 0;

	for (size_t i = 0; i < t->ncells; i++)
		status |= t->cells[i].status;
	for (size_t c = 0; c < t->ncolumns; c++)
		status |= t->columns[c].status;
	return status;
}
