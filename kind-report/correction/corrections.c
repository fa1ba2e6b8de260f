/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "show/bases.h"
#include "show/figures.h"
#include "sheet/sheet.h"
#include "kind-report/correction/pairs.h"
#include "kind-report/correction/printed.h"
#include "kind-report/correction/corrections.h"

/* A sheet that is filled, and which row and column of it are compared. */
struct list {
	const struct pair *p;
	struct sheet *sheet;
	struct slice row;
	struct slice column;
};

static void
add(struct list *l, const char *what, struct slice then, struct slice now)
{
	struct sheet *s = l->sheet;

	if (slice_eq(then, now))
		return;
	sheet_row(s, false);
	sheet_put(s, 0, l->row);
	sheet_put(s, 1, l->column);
	sheet_put(s, 2, slice_of(what));
	sheet_put(s, 3, then);
	sheet_put(s, 4, now);
}

/* What only one of them has. */
static void
add_lone(struct list *l, const char *what, bool then)
{
	add(l, what, slice_of(then ? "there" : "not there"),
	    slice_of(then ? "not there" : "there"));
}

/* "Age: 18-24" */
static void
name_column(struct buf *b, const struct tidy_table *t, size_t column)
{
	b->len = 0;
	if (column > 0) {
		buf_slice(b, tidy_break(&t->columns[column]));
		buf_puts(b, ": ");
	}
	buf_slice(b, t->columns[column].label);
}

/* All that is printed of two cells, or of the bases of two columns. */
static void
compare(struct list *l, struct printed_place then, struct printed_place now)
{
	struct buf a, b;

	buf_init(&a);
	buf_init(&b);
	for (enum printed what = 0; what < PRINTED; what++) {
		a.len = b.len = 0;
		printed_put(&a, then, what);
		printed_put(&b, now, what);
		add(l, printed_name(now, what), buf_all(&a), buf_all(&b));
	}
	buf_clear(&a);
	buf_clear(&b);
}

/* Two columns, with the bases above. */
static void
compare_column(struct list *l, size_t column, size_t other)
{
	const struct tidy_table *t = l->p->then, *now = l->p->now;

	l->row = slice_of("Base");
	compare(l, (struct printed_place){ t, t->nrows, column },
	    (struct printed_place){ now, now->nrows, other });
	for (size_t r = 0; r < t->nrows; r++) {
		size_t row = tidy_find_same(now, &t->rows[r]);

		l->row = t->rows[r].label;
		if (row < now->nrows)
			compare(l, (struct printed_place){ t, r, column },
			    (struct printed_place){ now, row, other });
	}
}

static void
compare_columns(struct list *l)
{
	const struct tidy_table *t = l->p->then, *now = l->p->now;
	struct buf name;

	buf_init(&name);
	for (size_t c = 0; c < t->ncolumns; c++) {
		size_t other = tidy_find_column(now, t->columns[c].heading,
		    t->columns[c].label);

		name_column(&name, t, c);
		l->column = buf_all(&name);
		if (other < now->ncolumns)
			compare_column(l, c, other);
	}
	l->column = slice_of("");
	buf_clear(&name);
}

static const struct tidy_difference *
find_difference(const struct tidy_table *t, const struct tidy_table *of,
    const struct tidy_difference *d)
{
	for (size_t i = 0; i < t->ndifferences; i++) {
		const struct tidy_difference *e = &t->differences[i];

		if (slice_eq(e->label, d->label) &&
		    slice_eq(t->columns[e->first].heading,
		    of->columns[d->first].heading))
			return e;
	}
	return NULL;
}

/* The gap of a row of that name; or that there is none. */
static void
put_gap(struct buf *b, const struct tidy_table *t,
    const struct tidy_difference *d, const struct tidy_row *row)
{
	size_t r = tidy_find_same(t, row);

	for (size_t i = 0; d != NULL && i < d->n; i++) {
		if (d->gaps[i].row != r)
			continue;
		if (d->gaps[i].value.known)
			figures_put_change(b, d->gaps[i].value.value,
			    figures_fine_decimals(t->rows[r].kind,
			    &t->made.look));
		else
			table_status(d->gaps[i].status, b);
		return;
	}
	buf_puts(b, "not there");
}

/* A difference of columns that the table t has, and perhaps both. */
static void
compare_differences(struct list *l, const struct tidy_table *t,
    const struct tidy_difference *d)
{
	const struct tidy_table *then = l->p->then, *now = l->p->now;
	struct buf a, b;

	buf_init(&a);
	buf_init(&b);
	l->column = d->label;
	for (size_t i = 0; i < d->n; i++) {
		const struct tidy_row *row = &t->rows[d->gaps[i].row];

		a.len = b.len = 0;
		l->row = row->label;
		put_gap(&a, then, find_difference(then, t, d), row);
		put_gap(&b, now, find_difference(now, t, d), row);
		add(l, "difference", buf_all(&a), buf_all(&b));
	}
	buf_clear(&a);
	buf_clear(&b);
}

static void
compare_all_differences(struct list *l)
{
	const struct tidy_table *then = l->p->then, *now = l->p->now;

	for (size_t i = 0; i < then->ndifferences; i++)
		compare_differences(l, then, &then->differences[i]);
	for (size_t i = 0; i < now->ndifferences; i++)
		if (find_difference(then, now, &now->differences[i]) == NULL)
			compare_differences(l, now, &now->differences[i]);
	l->row = l->column = slice_of("");
}

/* What a table has and the other one has not. */
static void
add_lacking(struct list *l, const struct tidy_table *t,
    const struct tidy_table *other)
{
	bool then = t == l->p->then;
	struct buf name;

	buf_init(&name);
	for (size_t r = 0; r < t->nrows; r++) {
		l->row = t->rows[r].label;
		if (tidy_find_same(other, &t->rows[r]) == other->nrows)
			add_lone(l, "row", then);
	}
	l->row = slice_of("");
	for (size_t c = 0; c < t->ncolumns; c++) {
		name_column(&name, t, c);
		l->column = buf_all(&name);
		if (tidy_find_column(other, t->columns[c].heading,
		    t->columns[c].label) == other->ncolumns)
			add_lone(l, "column", then);
	}
	l->column = slice_of("");
	buf_clear(&name);
}

/* The title or wording; and the base, if it is not everybody. */
static void
put_title(struct sheet *s, const struct tidy_table *t)
{
	struct buf b;

	buf_init(&b);
	buf_slice(&b, t->title.n > 0 ? t->title : t->wording);
	if (!bases_is_everybody(t)) {
		buf_puts(&b, " (");
		bases_put_words(&b, t->base);
		buf_putc(&b, ')');
	}
	sheet_title(s, buf_all(&b), slice_of(""));
	buf_clear(&b);
}

static struct sheet *
begin(const struct pair *p)
{
	static const char *const headings[] = { "Row", "Column", "Figure",
	    "Old", "New" };
	struct sheet *s = sheet_new();

	put_title(s, p->then != NULL ? p->then : p->now);
	for (size_t i = 0; i < 5; i++)
		sheet_column(s, headings[i], i < 3 ? SHEET_LEFT :
		    SHEET_RIGHT);
	return s;
}

struct sheet *
corrections_sheet(const struct pair *p)
{
	struct list l = { p, begin(p), slice_of(""), slice_of("") };

	if (p->then == NULL || p->now == NULL) {
		add_lone(&l, "table", p->then != NULL);
		return l.sheet;
	}
	add(&l, "base", p->then->base, p->now->base);
	compare_columns(&l);
	compare_all_differences(&l);
	add_lacking(&l, p->then, p->now);
	add_lacking(&l, p->now, p->then);
	if (l.sheet->nrows > 0)
		return l.sheet;
	sheet_free(l.sheet);
	return NULL;
}
