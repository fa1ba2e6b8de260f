/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/nchs.h"
#include "table/table.h"
#include "kind-crosstab/hide/reliable.h"

static enum nchs
judge(const struct table_cell *cell, const struct fixed_sum *base)
{
	struct nchs_case c = { .p = cell->value, .n = (double)base->n,
	    .effective = fixed_effective(base), .df = (double)base->n - 1,
	    .occurs = cell->sum.n > 0 };

	if (base->n < 2)
		return NCHS_BASE;
	c.interval = nchs_interval(c.p, cell->has_se ? cell->se * cell->se : 0,
	    c.n, c.effective, c.df);
	return nchs_judge(&c);
}

void
reliable_mark(struct table *t)
{
	for (size_t r = 0; r < t->nrows; r++)
		for (size_t c = 0; c < t->ncolumns; c++) {
			struct table_cell *cell =
			    &t->cells[r * t->ncolumns + c];

			if (cell->defined && !cell->hidden &&
			    table_is_share(t->rows[r].kind) &&
			    judge(cell, table_base_people(t, r, c)) !=
			    NCHS_PRESENT)
				cell->status |= TABLE_SMALL;
		}
}
