/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "show/figures.h"
#include "show/bases.h"
#include "show/sheet_rows.h"

void
sheet_rows_title(struct sheet *s, const struct bases *b,
    const struct stem *stem)
{
	bool shared = stem->shared.n > 0;
	struct buf who;

	buf_init(&who);
	buf_puts(&who, "% of ");
	bases_put_who(b, &who);
	sheet_title(s, shared ? stem->shared : buf_all(&who), shared ?
	    buf_all(&who) : slice_of(""));
	buf_clear(&who);
}

bool
sheet_rows_parts(enum table_kind before, enum table_kind kind)
{
	return before != kind && (table_is_share(before) ||
	    table_is_share(kind));
}

bool
sheet_rows_begins_part(const struct tidy_table *t, size_t row)
{
	return row > 0 && sheet_rows_parts(t->rows[row - 1].kind,
	    t->rows[row].kind);
}

void
sheet_rows_label(struct sheet *s, const struct tidy_table *t, size_t row)
{
	sheet_row(s, sheet_rows_begins_part(t, row));
	sheet_put(s, 0, t->rows[row].label);
}

void
sheet_rows_figure(struct sheet *s, size_t at, const struct tidy_table *t,
    size_t row, size_t column)
{
	struct buf b;

	buf_init(&b);
	figures_put(&b, t, row, column);
	sheet_take(s, at, &b);
}

void
sheet_rows_precision_column(struct sheet *s, const struct table_look *made,
    bool plus_minus)
{
	struct buf heading;

	if (plus_minus) {
		sheet_column(s, "+/-", SHEET_RIGHT);
		return;
	}
	buf_init(&heading);
	fmt_level(&heading, made->level);
	buf_puts(&heading, "% interval");
	sheet_column(s, heading.p, SHEET_RANGE);
	buf_clear(&heading);
}

void
sheet_rows_precision(struct sheet *s, size_t at, const struct tidy_table *t,
    size_t row, bool plus_minus)
{
	struct buf b;

	buf_init(&b);
	if (plus_minus)
		figures_put_plus_minus(&b, t, row, 0);
	else
		figures_put_interval(&b, t, row, 0);
	sheet_take(s, at, &b);
}

void
sheet_rows_count(struct sheet *s, size_t at, const struct tidy_count *n)
{
	struct buf b;

	buf_init(&b);
	if (n->known)
		fmt_count(&b, n->n);
	else
		table_status(TABLE_SECRET, &b);
	sheet_take(s, at, &b);
}

void
sheet_rows_counts(struct sheet *s, size_t at, const struct tidy_table *t,
    const struct tidy_number *weighted, const struct tidy_count *unweighted)
{
	struct buf b;

	buf_init(&b);
	if (t->made.look.weighted) {
		if (weighted->known)
			fmt_double(&b, weighted->value, 0);
		else
			table_status(TABLE_SECRET, &b);
		sheet_take(s, at++, &b);
	}
	sheet_rows_count(s, at, unweighted);
}
