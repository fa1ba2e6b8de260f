/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "base/width.h"
#include "show/method_words.h"
#include "show/figures.h"
#include "kind-report/content/report.h"
#include "kind-report/content/sections.h"
#include "kind-report/content/question_name.h"
#include "kind-report/content/gone.h"
#include "wave/comparable.h"
#include "wave/wave_words.h"
#include "wave/waves.h"
#include "kind-report/content/alert.h"

/* "The police, Agree, Age: 18-24: 28% -> 35%, +7.1 points, p = 0.003",
 * behind the question. */
static void
put_line(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column, const struct wave *w)
{
	buf_puts(out, ", ");
	width_clean(out, t->rows[row].label);
	if (column > 0) {
		buf_puts(out, ", ");
		width_clean(out, tidy_break(&t->columns[column]));
		buf_puts(out, ": ");
		width_clean(out, t->columns[column].label);
	}
	buf_puts(out, ": ");
	figures_put_words(out, t->rows[row].kind, &t->made.look, w->before);
	buf_puts(out, " -> ");
	figures_put_words(out, t->rows[row].kind, &t->made.look,
	    tidy_at(t, row, column));
	buf_puts(out, ", ");
	figures_put_change(out, w->change.difference,
	    figures_fine_decimals(t->rows[row].kind, &t->made.look));
	buf_puts(out, table_is_share(t->rows[row].kind) ? " points, " : ", ");
	method_words_p_corrected(out, w->change.p, w->p);
	buf_putc(out, '\n');
}

/* The changes of a table from one column up to another. */
static size_t
put_columns(const struct report *r, const struct tidy_table *t, size_t from,
    size_t to, struct buf *out)
{
	size_t n = 0;

	for (size_t k = from * t->nrows; k < to * t->nrows; k++) {
		size_t row = k % t->nrows, column = k / t->nrows;
		const struct wave *w = waves_at(r->waves, t, row, column);

		if (!waves_is_news(w))
			continue;
		question_name_clean(r, t, out);
		put_line(out, t, row, column, w);
		n++;
	}
	return n;
}

size_t
alert_put(const struct report *r, bool breaks, struct buf *out)
{
	const struct tidy *now = r->tidy;
	size_t n = 0;

	for (size_t i = 0; i < now->n; i++)
		n += put_columns(r, &now->tables[i], 0, 1, out);
	for (size_t i = 0; breaks && i < now->n; i++)
		n += put_columns(r, &now->tables[i], 1,
		    now->tables[i].ncolumns, out);
	return n;
}

/* Was the same said of a table before this one? */
static bool
is_told(const struct report *r, size_t table)
{
	const struct tidy_table *tables = r->tidy->tables;

	for (size_t i = 0; i < table; i++)
		if (slice_eq(tables[i].question, tables[table].question) &&
		    waves_of(r->waves, &tables[i]) ==
		    waves_of(r->waves, &tables[table]))
			return true;
	return false;
}

/* Was it said of the row in a table before this one? */
static bool
is_row_told(const struct report *r, size_t table, const struct tidy_row *row)
{
	const struct tidy_table *tables = r->tidy->tables;

	for (size_t i = 0; i < table; i++) {
		size_t found = tidy_find_same(&tables[i], row);

		if (slice_eq(tables[i].question, tables[table].question) &&
		    found < tables[i].nrows &&
		    waves_broken(r->waves, &tables[i], found) != NULL)
			return true;
	}
	return false;
}

/* Rows that mean something else. */
static void
put_rows(const struct report *r, size_t table, struct buf *out)
{
	const struct tidy_table *t = &r->tidy->tables[table];

	for (size_t i = 0; i < t->nrows; i++) {
		if (waves_broken(r->waves, t, i) == NULL ||
		    is_row_told(r, table, &t->rows[i]))
			continue;
		question_name_clean(r, t, out);
		buf_puts(out, ", ");
		width_clean(out, t->rows[i].label);
		buf_puts(out, ": not compared, it had other answers or scores "
		    "in the last wave\n");
	}
}

/* Questions of the last wave that this one has not; its sections say what they
 * are called. */
static void
put_gone(const struct tidy *last, const struct tidy *now, struct buf *out)
{
	struct report before = { .nsections = 0 };

	sections_make(&before, last, &(struct tidy){ .n = 0 });
	for (size_t i = 0; i < last->n; i++) {
		if (tidy_is_repeated(last, i) ||
		    tidy_has_question(now, last->tables[i].question))
			continue;
		question_name_clean(&before, &last->tables[i], out);
		buf_puts(out, ": was in the last wave, and is not in this "
		    "one\n");
	}
	report_clear(&before);
}

static void
put_untested(const struct report *r, struct buf *out)
{
	bool compared = false;

	for (size_t i = 0; i < r->tidy->n; i++)
		compared |= waves_any(r->waves, &r->tidy->tables[i]);
	if (compared && waves_tested(r->waves) == 0)
		buf_puts(out, "no change was tested: no figure has a standard "
		    "error in both waves\n");
}

void
alert_put_state(const struct report *r, const struct tidy_table *t,
    struct buf *out)
{
	struct buf b;

	question_name_clean(r, t, out);
	if (waves_of(r->waves, t) == WAVES_NEW) {
		buf_puts(out, ": not in the last wave");
		return;
	}
	buf_init(&b);
	if (waves_of(r->waves, t) == WAVES_SEVERAL) {
		wave_words_several(&b);
	} else {
		buf_puts(&b, "in the last wave it had ");
		wave_words_other(&b, t, waves_table(r->waves, t));
	}
	buf_puts(out, ": not compared, ");
	width_clean(out, buf_all(&b));
	buf_clear(&b);
}

/* Questions that are compared with an older wave than others. */
static void
put_older(const struct report *r, struct buf *out)
{
	for (size_t i = 0; i < r->tidy->n; i++) {
		const struct tidy_table *t = &r->tidy->tables[i];
		const struct comparable_older *o = comparable_find(r->last,
		    t->question);

		if (o == NULL || tidy_is_repeated(r->tidy, i))
			continue;
		question_name_clean(r, t, out);
		buf_puts(out, ": compared with ");
		width_clean(out, o->name);
		buf_puts(out, "; ");
		width_clean(out, buf_all(&o->why));
		buf_putc(out, '\n');
	}
}

void
alert_put_broken(const struct report *r, struct buf *out)
{
	for (size_t i = 0; i < r->tidy->n; i++) {
		const struct tidy_table *t = &r->tidy->tables[i];
		bool same = waves_of(r->waves, t) == WAVES_SAME;

		if (same)
			put_rows(r, i, out);
		if (same || is_told(r, i))
			continue;
		alert_put_state(r, t, out);
		buf_putc(out, '\n');
	}
	put_older(r, out);
	gone_put(r, out);
	put_gone(waves_last(r->waves), r->tidy, out);
	put_untested(r, out);
}
