/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/nchs.h"
#include "table/table.h"
#include "kind-crosstab/reliable.h"

static enum nchs
judge(const struct table_cell *cell, const struct fixed_sum *base)
{
	double se = cell->has_se ? cell->se : 0;

	return nchs_share(cell->value, se * se, (double)base->n);
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
			    judge(cell, table_base_people(t, r, c)) >=
			    NCHS_REVIEW)
				cell->status |= TABLE_SMALL;
		}
}
