/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "table/tidy.h"
#include "show/figures.h"
#include "show/style.h"
#include "banner/banner_cells.h"

void
banner_cells_label(struct buf *out, const struct tidy_row *row,
    const struct style *style)
{
	bool capitals = style->capital_nets && row->kind == TABLE_NET;

	for (size_t i = 0; i < row->label.n; i++) {
		char c = row->label.p[i];

		buf_putc(out, capitals && c >= 'a' && c <= 'z' ?
		    (char)toupper(c) : c);
	}
}

const char *
banner_cells_counts(const struct tidy_table *t, bool one)
{
	static const char *const words[][2] = { { "counts", "count" },
	    { "weighted counts", "weighted count" } };

	return words[t->made.look.weighted][one];
}

const char *
banner_cells_sign(const struct tidy_cell *cell, const struct style *style)
{
	return cell->status & TABLE_NOBODY ? style->none :
	    cell->status & TABLE_LOW ? style->low : NULL;
}

static void
put_share(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column, const struct show_look *look)
{
	const char *sign = banner_cells_sign(tidy_at(t, row, column),
	    look->style);

	if (sign != NULL)
		buf_puts(out, sign);
	else
		figures_put(out, t, row, column);
	if (look->as == MADE_BOTH && look->brackets &&
	    (sign == NULL || *sign == '0'))
		buf_putc(out, '%');
}

void
banner_cells_put(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column, const struct show_look *look)
{
	if (!tidy_at(t, row, column)->figure.known ||
	    !table_is_share(t->rows[row].kind))
		figures_put(out, t, row, column);
	else if (look->as == MADE_COUNTS)
		banner_cells_put_count(out, t, row, column);
	else
		put_share(out, t, row, column, look);
}

void
banner_cells_put_count(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column)
{
	const struct tidy_cell *cell = tidy_at(t, row, column);

	if (!table_is_share(t->rows[row].kind))
		return;
	if (cell->figure.known && cell->weighted.known)
		fmt_double(out, cell->weighted.value, t->made.look.decimals);
	else
		table_status(cell->figure.known ? TABLE_NO_FIGURE :
		    figures_reason(cell), out);
}
