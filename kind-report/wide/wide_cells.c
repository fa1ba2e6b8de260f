/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "show/figures.h"
#include "show/style.h"
#include "banner/banner_cells.h"
#include "kind-report/grid/base_cells.h"
#include "kind-report/wide/wide.h"
#include "kind-report/wide/wide_cells.h"

int
wide_cells_code(struct wide *w, size_t at, unsigned status)
{
	struct buf b;
	int e;

	buf_init(&b);
	table_status(status, &b);
	e = wide_text(w, at, buf_all(&b), WIDE_CODE);
	buf_clear(&b);
	return e;
}

int
wide_cells_base(struct wide *w, const struct tidy_table *t,
    const struct tidy_column *c, enum base_cells which)
{
	struct tidy_number n = base_cells_number(&c->base, which);
	size_t at = wide_columns_find(&w->columns, c)->at;
	bool small = figures_is_small(c) && base_cells_is_judged(t, which);
	const struct wide_figure f = { .unit = small ? WIDE_SMALL :
	    WIDE_PLAIN };

	if (!n.known)
		return wide_cells_code(w, at, c->status & TABLE_SECRET ?
		    TABLE_SECRET : c->status);
	return wide_number(w, at, n.value, &f);
}

/* A share as the style shows it, above its count with a percent sign. */
static void
look_share(struct wide_figure *f, const struct tidy_table *t,
    const struct tidy_cell *cell, const struct show_look *look)
{
	const char *sign = look->style == style_list ? NULL :
	    banner_cells_sign(cell, look->style);

	f->decimals = t->made.look.decimals;
	if (sign != NULL && *sign != '0')
		f->sign = sign;
	else if (look->as == MADE_BOTH)
		f->unit = WIDE_PERCENT;
}

int
wide_cells_figure(struct wide *w, const struct tidy_table *t, size_t row,
    const struct tidy_cell *cell, size_t at, const struct show_look *look)
{
	enum table_kind kind = t->rows[row].kind;
	struct wide_figure f = { .bold = kind == TABLE_NET };

	if (table_is_share(kind))
		look_share(&f, t, cell, look);
	else
		f.decimals = figures_decimals(kind, &t->made.look);
	if (banner_cells_breaks(cell))
		f.unit = WIDE_BROKEN;
	return wide_number(w, at, cell->figure.value, &f);
}
