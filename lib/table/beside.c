/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "table/beside.h"

static const char *
prefix(enum table_kind kind)
{
	switch (kind) {
	case TABLE_CUMULATIVE:
		return "Cumulative: ";
	case TABLE_RAW:
		return "Of all: ";
	default:
		return NULL;
	}
}

bool
beside_is(enum table_kind kind)
{
	return prefix(kind) != NULL;
}

void
beside_put_label(struct buf *out, enum table_kind kind, struct slice answer)
{
	buf_puts(out, prefix(kind));
	buf_slice(out, answer);
}

struct slice
beside_answer(enum table_kind kind, struct slice label)
{
	return beside_is(kind) && slice_begins(label, prefix(kind)) ?
	    slice_behind(label, strlen(prefix(kind))) : label;
}

/* The names of the answers, one a line, as those of raw rows. */
static void
put_answers(struct buf *out, struct slice answers)
{
	while (answers.n > 0) {
		buf_puts(out, out->len > 0 ? "\n" : "");
		beside_put_label(out, TABLE_RAW, slice_line(&answers));
	}
}

static void
add_raw_row(struct table *t, const struct table *all, size_t row)
{
	const struct table_row *from = &all->rows[row];
	struct table_cell *cells;
	struct buf label, answers;

	buf_init(&label);
	buf_init(&answers);
	beside_put_label(&label, TABLE_RAW, from->label);
	put_answers(&answers, from->answers);
	cells = table_add(t, TABLE_RAW, buf_all(&label), buf_all(&answers));
	for (size_t c = 0; c < t->ncolumns; c++)
		cells[c] = *table_at(all, row, c);
	buf_clear(&answers);
	buf_clear(&label);
}

void
beside_add_raw(struct table *t, const struct table *all)
{
	t->base_all = table_text(t, all->base);
	t->n_empty = all->n_empty;
	t->empty = table_text(t, all->empty);
	for (size_t c = 0; c < t->ncolumns; c++)
		t->columns[c].all = all->columns[c].base;
	for (size_t r = 0; r < all->nrows; r++)
		if (all->rows[r].kind == TABLE_ANSWER ||
		    all->rows[r].kind == TABLE_NET)
			add_raw_row(t, all, r);
}
