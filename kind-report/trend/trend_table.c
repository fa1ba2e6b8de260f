/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xalloc.h"
#include "base/buf.h"
#include "table/beside.h"
#include "tidy/tidy.h"
#include "wave/wave_cell.h"
#include "kind-report/trend/series.h"
#include "kind-report/trend/trend_words.h"
#include "kind-report/trend/trend_table.h"

/* What is being made. */
struct making {
	struct tidy *to;
	struct tidy_table *table;
	const struct series *series;
};

/* Behind the last row of its kind, or of all. */
static size_t
place_of_row(const struct tidy_table *t, enum table_kind kind)
{
	for (size_t r = t->nrows; r-- > 0; )
		if (t->rows[r].kind == kind)
			return r + 1;
	return t->nrows;
}

static void
add_row(struct tidy_table *t, const struct tidy_row *row)
{
	size_t at = place_of_row(t, row->kind);

	t->rows = xgrow(t->rows, t->nrows, &t->rows_cap, sizeof(*t->rows));
	for (size_t r = t->nrows++; r > at; r--)
		t->rows[r] = t->rows[r - 1];
	t->rows[at] = *row;
}

/* Of the newest wave in its order; what stands beside an answer says no more of
 * the time than the answer does. */
static void
add_rows(const struct making *m)
{
	struct tidy_table *t = m->table;

	for (size_t i = m->series->n; i-- > 0; ) {
		const struct tidy_table *then = series_table(m->series, i);

		for (size_t r = 0; then != NULL && r < then->nrows; r++)
			if (!beside_is(then->rows[r].kind) &&
			    tidy_find_same(t, &then->rows[r]) == t->nrows)
				add_row(t, &then->rows[r]);
	}
}

static struct slice
keep(struct tidy *to, const struct buf *text)
{
	struct slice s = buf_all(text);

	return (struct slice){ arena_string(&to->arena, s), s.n };
}

static void
set_column(const struct making *m, size_t wave)
{
	const struct series *s = m->series;
	const struct tidy_table *then = series_table(s, wave);
	struct tidy_column *c = &m->table->columns[wave];
	bool broken = series_break(s, wave) != NULL;
	struct buf label;

	*c = (struct tidy_column){ .heading = slice_of(TREND_TABLE_HEADING),
	    .letter = slice_of(""), .status = TABLE_NO_FIGURE };
	if (then != NULL) {
		c->base = then->columns[0].base;
		c->status = wave_cell_small(then->columns[0].status, &c->base,
		    &m->table->made.look.small);
	}
	c->status |= broken ? TABLE_BREAK : 0;
	buf_init(&label);
	buf_slice(&label, s->waves[wave].given->label);
	buf_puts(&label, broken ? " [b]" : "");
	c->label = keep(m->to, &label);
	buf_clear(&label);
}

/* Were both made with the same intervals? */
static bool
same_intervals(const struct tidy_table *a, const struct tidy_table *b)
{
	return a->made.look.level == b->made.look.level &&
	    a->made.look.method == b->made.look.method;
}

static struct tidy_cell
cell_of(const struct making *m, size_t row, size_t wave)
{
	const struct tidy_row *name = &m->table->rows[row];
	struct series_place at, before;
	struct tidy_cell cell = { .sig = slice_of(""),
	    .status = TABLE_NO_FIGURE };

	if (!series_find(m->series, wave, name, &at))
		return cell;
	cell = wave_cell(m->table, row, tidy_at(at.table, at.row, 0));
	if (!same_intervals(m->table, at.table))
		cell.lower = cell.upper = (struct tidy_number){ false, 0 };
	if (series_row_breaks(m->series, wave, name, &before))
		cell.status |= TABLE_BREAK;
	return cell;
}

static void
add_cells(const struct making *m)
{
	struct tidy_table *t = m->table;

	t->ncolumns = m->series->n;
	t->columns = xcalloc(t->ncolumns, sizeof(*t->columns));
	t->ncells = t->ncolumns * t->nrows;
	t->cells = xcalloc(t->ncells, sizeof(*t->cells));
	for (size_t c = 0; c < t->ncolumns; c++) {
		set_column(m, c);
		for (size_t r = 0; r < t->nrows; r++)
			t->cells[c * t->nrows + r] = cell_of(m, r, c);
	}
}

/* Takes the text. */
static void
add_note(const struct making *m, struct buf *text)
{
	struct tidy_table *t = m->table;

	if (text->len > 0) {
		t->notes = xgrow(t->notes, t->nnotes, &t->notes_cap,
		    sizeof(*t->notes));
		t->notes[t->nnotes++] = keep(m->to, text);
	}
	buf_clear(text);
}

static void
add_notes(const struct making *m)
{
	const struct series *s = m->series;
	struct buf b;

	buf_init(&b);
	trend_words_rows(&b, s, m->table);
	add_note(m, &b);
	for (size_t i = 0; i < s->n; i++) {
		trend_words_break(&b, s, m->table, i);
		add_note(m, &b);
	}
	trend_words_gaps(&b, s);
	add_note(m, &b);
	trend_words_precision(&b, s);
	add_note(m, &b);
}

/* As the newest wave was made, but nothing is compared in it, and it looks as
 * usual. */
static void
set_made(struct tidy_table *t, const struct series *s)
{
	t->made.tables = 1;
	t->made.part = 0;
	t->made.shown = (struct made_shown){ .as = MADE_PERCENT };
	t->made.look.tests = (struct table_tests){ .nlevels = 0 };
	for (size_t i = 0; i < s->n; i++)
		if (series_table(s, i) != NULL &&
		    series_table(s, i)->made.look.weight_0 > 0)
			t->made.look.weight_0 = series_table(s, i)->
			    made.look.weight_0;
}

void
trend_table_add(struct tidy *to, const struct series *s)
{
	const struct tidy_table *now = series_table(s, s->n - 1);
	struct making m = { to, NULL, s };

	to->tables = xgrow(to->tables, to->n, &to->cap, sizeof(*to->tables));
	m.table = &to->tables[to->n++];
	*m.table = (struct tidy_table){ .input = now->input,
	    .line = now->line, .question = now->question,
	    .wording = now->wording, .base = now->base,
	    .base_all = slice_of(""), .title = now->title,
	    .made = now->made };
	set_made(m.table, s);
	add_rows(&m);
	add_cells(&m);
	add_notes(&m);
}

bool
trend_table_people(const struct tidy_table *t, uint64_t *least,
    uint64_t *most)
{
	*least = UINT64_MAX;
	*most = 0;
	for (size_t i = 0; i < t->ncolumns; i++) {
		const struct tidy_count *n = &t->columns[i].base.unweighted;

		if (!n->known)
			continue;
		*least = n->n < *least ? n->n : *least;
		*most = n->n > *most ? n->n : *most;
	}
	return *least <= *most;
}
