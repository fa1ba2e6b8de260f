/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
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

bool
banner_cells_breaks(const struct tidy_cell *cell)
{
	return cell->figure.known && (cell->status & TABLE_BREAK) != 0;
}

static void
put_share(struct buf *out, const struct tidy_table *t,
    enum table_kind kind, const struct tidy_cell *cell,
    const struct show_look *look)
{
	const char *sign = banner_cells_sign(cell, look->style);

	if (sign != NULL)
		buf_puts(out, sign);
	else
		figures_put_cell(out, kind, &t->made.look, cell);
	if (look->as == MADE_BOTH && look->brackets &&
	    (sign == NULL || *sign == '0'))
		buf_putc(out, '%');
}

static void
put_count(struct buf *out, const struct tidy_table *t,
    const struct tidy_cell *cell)
{
	if (cell->figure.known && cell->weighted.known)
		fmt_double(out, cell->weighted.value, t->made.look.decimals);
	else
		table_status(cell->figure.known ? TABLE_NO_FIGURE :
		    figures_reason(cell), out);
}

void
banner_cells_put_cell(struct buf *out, const struct tidy_table *t, size_t row,
    const struct tidy_cell *cell, const struct show_look *look)
{
	enum table_kind kind = t->rows[row].kind;

	if (!cell->figure.known || !table_is_share(kind))
		figures_put_cell(out, kind, &t->made.look, cell);
	else if (look->as == MADE_COUNTS)
		put_count(out, t, cell);
	else
		put_share(out, t, kind, cell, look);
}

void
banner_cells_put(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column, const struct show_look *look)
{
	banner_cells_put_cell(out, t, row, tidy_at(t, row, column), look);
}

void
banner_cells_put_count(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column)
{
	if (table_is_share(t->rows[row].kind))
		put_count(out, t, tidy_at(t, row, column));
}
