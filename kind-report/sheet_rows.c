/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "tidy.h"
#include "sheet.h"
#include "figures.h"
#include "sheet_rows.h"

void
sheet_rows_figure(struct sheet *s, size_t at, const struct tidy_table *t,
    size_t row, size_t column)
{
	struct buf b;

	buf_init(&b);
	figures_put(&b, t, row, column);
	sheet_take(s, at, &b);
}

bool
sheet_rows_begins_part(const struct tidy_table *t, size_t row)
{
	return row > 0 && t->rows[row].kind != t->rows[row - 1].kind &&
	    (table_is_share(t->rows[row].kind) ||
	    table_is_share(t->rows[row - 1].kind));
}

void
sheet_rows_label(struct sheet *s, const struct tidy_table *t, size_t row)
{
	sheet_row(s, sheet_rows_begins_part(t, row));
	sheet_put(s, 0, t->rows[row].label);
}
