/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "fmt.h"
#include "tidy.h"
#include "width.h"
#include "figures.h"
#include "report.h"
#include "waves.h"
#include "alert.h"

static void
put_value(struct buf *out, const struct tidy_table *t, size_t row,
    double value)
{
	fmt_double(out, value, figures_decimals(t->rows[row].kind,
	    &t->made.look));
	if (table_is_share(t->rows[row].kind))
		buf_putc(out, '%');
}

/* "kind_policy, Agree, Age: 18-24: 28% -> 35%, +7.1 points, p = 0.003" */
static void
put_line(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column, const struct wave *w)
{
	width_clean(out, t->question);
	buf_puts(out, ", ");
	width_clean(out, t->rows[row].label);
	if (column > 0) {
		buf_puts(out, ", ");
		width_clean(out, t->columns[column].heading);
		buf_puts(out, ": ");
		width_clean(out, t->columns[column].label);
	}
	buf_puts(out, ": ");
	put_value(out, t, row, w->before->figure.value);
	buf_puts(out, " -> ");
	put_value(out, t, row, tidy_at(t, row, column)->figure.value);
	buf_puts(out, ", ");
	figures_put_change(out, w->change.difference);
	buf_puts(out, table_is_share(t->rows[row].kind) ? " points, " : ", ");
	figures_put_p(out, w->p);
	buf_putc(out, '\n');
}

size_t
alert_put(const struct report *r, struct buf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < r->tidy->n; i++) {
		const struct tidy_table *t = &r->tidy->tables[i];

		for (size_t k = 0; k < t->ncells; k++) {
			size_t row = k % t->nrows, column = k / t->nrows;
			const struct wave *w = waves_at(r->waves, t, row,
			    column);

			if (!w->first || !waves_significant(w))
				continue;
			put_line(out, t, row, column, w);
			n++;
		}
	}
	return n;
}

/* Did a table before this one have the same question? */
static bool
is_repeated(const struct tidy *tidy, size_t table)
{
	for (size_t i = 0; i < table; i++)
		if (slice_eq(tidy->tables[i].question,
		    tidy->tables[table].question))
			return true;
	return false;
}

size_t
alert_put_broken(const struct report *r, struct buf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < r->tidy->n; i++) {
		const struct tidy_table *t = &r->tidy->tables[i];
		enum waves_state state = waves_of(r->waves, t);

		if (state == WAVES_SAME || is_repeated(r->tidy, i))
			continue;
		width_clean(out, t->question);
		buf_puts(out, state == WAVES_NEW ? ": not in the last wave" :
		    ": not compared, its wording or base was changed since "
		    "the last wave");
		buf_putc(out, '\n');
		n++;
	}
	return n;
}
