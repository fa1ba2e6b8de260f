/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "table/made_text.h"
#include "tidy/tidy.h"
#include "wave/wave_figures.h"
#include "wave/repeats.h"

/* Do readers see no difference but in the figures? */
static bool
same_words(const struct tidy_table *a, const struct tidy_table *b)
{
	return slice_eq(a->question, b->question) &&
	    slice_eq(a->base, b->base) &&
	    a->made.percent == b->made.percent &&
	    made_same_weight(&a->made, &b->made, false) &&
	    a->made.look.calibrated == b->made.look.calibrated &&
	    a->made.look.nonprob == b->made.look.nonprob;
}

/* Fills the place behind "wanted" of a message. */
static int
say_number(const struct tidy_table *t, const char *where, double found,
    double wanted, struct diag *d)
{
	char is[NUM_SIZE], was[NUM_SIZE];

	num_format(found, is);
	num_format(wanted, was);
	return diag_at(d, t->input, t->line, "%s: found %s, wanted %s", where,
	    is, was);
}

/* Adds where the other table is, and what to do. */
static int
say_other(const struct tidy_table *other, struct diag *d)
{
	struct diag first = *d;

	return diag_set(d, "%s as in %s:%" PRIu64 ", a table of the same "
	    "question, base and break (other words for the base set tables "
	    "apart)", first.text, other->input, other->line);
}

/* The row of a column in both: -1 and the diag if the figures differ. */
static int
check_cell(const struct tidy_table *a, const struct tidy_cell *x,
    const struct tidy_table *b, size_t row, size_t column, struct diag *d)
{
	const struct tidy_cell *y = tidy_at(b, row, column);
	struct buf where;

	if (!x->figure.known || !y->figure.known ||
	    wave_figures_near(&x->figure, &y->figure))
		return 0;
	buf_init(&where);
	buf_slice(&where, b->question);
	buf_puts(&where, ", ");
	buf_slice(&where, b->rows[row].label);
	buf_puts(&where, ", ");
	buf_slice(&where, b->columns[column].label);
	say_number(b, where.p, y->figure.value, x->figure.value, d);
	buf_clear(&where);
	return say_other(a, d);
}

static int
check_base(const struct tidy_table *a, const struct tidy_column *x,
    const struct tidy_table *b, const struct tidy_column *y, struct diag *d)
{
	const struct tidy_count *m = &x->base.unweighted;
	const struct tidy_count *n = &y->base.unweighted;
	struct buf where;

	if (!m->known || !n->known || m->n == n->n)
		return 0;
	buf_init(&where);
	buf_slice(&where, b->question);
	buf_puts(&where, ", base of ");
	buf_slice(&where, y->label);
	say_number(b, where.p, (double)n->n, (double)m->n, d);
	buf_clear(&where);
	return say_other(a, d);
}

static int
check_column(const struct tidy_table *a, size_t at,
    const struct tidy_table *b, size_t column, struct diag *d)
{
	for (size_t r = 0; r < b->nrows; r++) {
		size_t row = tidy_find_same(a, &b->rows[r]);

		if (row < a->nrows && check_cell(a, tidy_at(a, row, at), b, r,
		    column, d) < 0)
			return -1;
	}
	return check_base(a, &a->columns[at], b, &b->columns[column], d);
}

/* All that both have. */
static int
check_tables(const struct tidy_table *a, const struct tidy_table *b,
    struct diag *d)
{
	for (size_t c = 0; c < b->ncolumns; c++) {
		size_t at = tidy_find_column(a, b->columns[c].heading,
		    b->columns[c].label);

		if (at < a->ncolumns && check_column(a, at, b, c, d) < 0)
			return -1;
	}
	return 0;
}

static bool
same_cell(const struct tidy_cell *a, const struct tidy_cell *b)
{
	return a->figure.known == b->figure.known &&
	    a->status == b->status && slice_eq(a->sig, b->sig);
}

/* Is the last wave beside both, or neither, with the same changes? */
static bool
same_wave(const struct tidy_table *a, const struct tidy_table *b)
{
	if (a->wave == NULL || b->wave == NULL)
		return a->wave == b->wave;
	if (!slice_eq(a->wave->label, b->wave->label))
		return false;
	for (size_t r = 0; r < a->nrows; r++) {
		const struct tidy_change *x = &a->wave->changes[r];
		const struct tidy_change *y = &b->wave->changes[r];

		if (x->status != y->status || x->significant !=
		    y->significant || x->value.known != y->value.known ||
		    !wave_figures_near(&x->value, &y->value))
			return false;
	}
	return true;
}

/* Are two tables whose common figures are the same one table? */
static bool
same_table(const struct tidy_table *a, const struct tidy_table *b)
{
	if (!slice_eq(a->wording, b->wording) || a->nrows != b->nrows ||
	    a->ncolumns != b->ncolumns || !made_text_same(&a->made, &b->made) ||
	    a->made.shown.summary.n != b->made.shown.summary.n ||
	    !same_wave(a, b))
		return false;
	for (size_t i = 0; i < a->made.shown.summary.n; i++)
		if (a->made.shown.summary.rows[i] !=
		    b->made.shown.summary.rows[i])
			return false;
	for (size_t r = 0; r < a->nrows; r++)
		if (a->rows[r].kind != b->rows[r].kind ||
		    !slice_eq(a->rows[r].label, b->rows[r].label))
			return false;
	for (size_t c = 0; c < a->ncolumns; c++)
		if (!slice_eq(a->columns[c].heading, b->columns[c].heading) ||
		    !slice_eq(a->columns[c].label, b->columns[c].label))
			return false;
	for (size_t i = 0; i < a->ncells; i++)
		if (!same_cell(&a->cells[i], &b->cells[i]))
			return false;
	return true;
}

/* Parts of a stream are of one file, and made each in its own way. */
static bool
may_differ(const struct tidy_table *a, const struct tidy_table *b)
{
	return a->stream == b->stream && a->made.part != b->made.part;
}

/* The table before it that is the same, or NULL; -1 and the diag. */
static int
find_same(const struct tidy *t, size_t i, const struct tidy_table **same,
    struct diag *d)
{
	const struct tidy_table *x = &t->tables[i];

	*same = NULL;
	for (size_t k = 0; k < i; k++) {
		const struct tidy_table *e = &t->tables[k];
		struct diag other;

		if (!same_words(e, x))
			continue;
		if (check_tables(e, x, &other) < 0) {
			if (may_differ(e, x))
				continue;
			*d = other;
			return -1;
		}
		if (*same == NULL && same_table(e, x))
			*same = e;
	}
	return 0;
}

static void
note(const struct tidy_table *t, const struct tidy_table *same,
    struct buf *notes)
{
	buf_printf(notes, "note: %s:%" PRIu64 ": the table of ", t->input,
	    t->line);
	buf_slice(notes, t->question);
	buf_printf(notes, " is that of %s:%" PRIu64 " again, and shown "
	    "once\n", same->input, same->line);
}

int
repeats_drop(struct tidy *t, struct buf *notes, struct diag *d)
{
	const struct tidy_table *same;

	for (size_t i = 0; i < t->n;) {
		if (find_same(t, i, &same, d) < 0)
			return -1;
		if (same == NULL) {
			i++;
			continue;
		}
		note(&t->tables[i], same, notes);
		tidy_remove(t, i);
	}
	return 0;
}
