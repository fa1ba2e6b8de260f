/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "table/beside.h"
#include "tidy/tidy.h"
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

	if (t->rows[row].kind == kind)
		return row;
	if (!table_is_share(t->rows[row].kind))
		return t->nrows;
	while (r < t->nrows && (t->rows[r].kind != kind || !slice_eq(
	    beside_answer(kind, t->rows[r].label), t->rows[row].label)))
		r++;
	return r;
}

/* Is it a raw row of who gave no answer? */
static bool
is_alone(const struct tidy_table *t, size_t row)
{
	struct slice label = topline_rows_label(t, row);

	return t->rows[row].kind == TABLE_RAW &&
	    tidy_find_row(t, TABLE_ANSWER, label) == t->nrows &&
	    tidy_find_row(t, TABLE_NET, label) == t->nrows;
}

size_t *
topline_rows(const struct tidy_table *t, size_t *n)
{
	size_t *rows = xcalloc(t->nrows, sizeof(*rows));

	*n = 0;
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_ANSWER)
			rows[(*n)++] = r;
	for (size_t r = 0; r < t->nrows; r++)
		if (is_alone(t, r))
			rows[(*n)++] = r;
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind != TABLE_ANSWER &&
		    !beside_is(t->rows[r].kind))
			rows[(*n)++] = r;
	return rows;
}

struct slice
topline_rows_label(const struct tidy_table *t, size_t row)
{
	return beside_answer(t->rows[row].kind, t->rows[row].label);
}

const struct tidy_base *
topline_rows_base(const struct tidy_table *t)
{
	size_t r = 0;

	while (t->rows[r].kind != TABLE_RAW)
		r++;
	return &tidy_at(t, r, 0)->base;
}
