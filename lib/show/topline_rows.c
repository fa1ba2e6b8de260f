/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "table/beside.h"
#include "table/tidy.h"
#include "show/topline_rows.h"

bool
topline_rows_have(const struct tidy_table *t, enum table_kind kind)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == kind)
			return true;
	return false;
}

size_t
topline_rows_beside(const struct tidy_table *t, size_t row,
    enum table_kind kind)
{
	size_t r = 0;

	if (!table_is_share(t->rows[row].kind))
		return t->nrows;
	while (r < t->nrows && (t->rows[r].kind != kind || !slice_eq(
	    beside_answer(kind, t->rows[r].label), t->rows[row].label)))
		r++;
	return r;
}

size_t *
topline_rows(const struct tidy_table *t, size_t *n)
{
	size_t *rows = xcalloc(t->nrows, sizeof(*rows));

	*n = 0;
	for (size_t r = 0; r < t->nrows; r++)
		if (!beside_is(t->rows[r].kind))
			rows[(*n)++] = r;
	return rows;
}
