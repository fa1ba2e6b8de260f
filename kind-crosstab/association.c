/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "stats/raoscott.h"
#include "weighting/precision.h"
#include "weighting/precision_cells.h"
#include "table/table.h"
#include "count/making.h"
#include "count/survey.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/association.h"

/* Of the cells, which with nobody in them have none. */
static double *
calibrated_variance(const struct making *w, const struct banner_block *block)
{
	size_t n = w->nrows * block->ncolumns;
	struct precision_of *cells = xcalloc(n, sizeof(*cells));
	double *v;

	for (size_t i = 0; i < n; i++)
		cells[i] = (struct precision_of){
		    &w->rows[i / block->ncolumns].sum,
		    &w->columns[block->first + i % block->ncolumns] };
	v = precision_cells(w->survey->poststrata, cells, n);
	free(cells);
	return v;
}

static struct raoscott
test_block(const struct making *w, const struct banner_block *block)
{
	struct fixed_sum *cells = xcalloc(w->nrows * block->ncolumns,
	    sizeof(*cells));
	struct raoscott test;
	double *v = NULL;

	for (size_t r = 0; r < w->nrows; r++)
		for (size_t c = 0; c < block->ncolumns; c++)
			cells[r * block->ncolumns + c] = table_at(w->table, r,
			    block->first + c)->sum;
	if (w->survey->poststrata != NULL)
		v = calibrated_variance(w, block);
	test = raoscott_test(cells, w->nrows, block->ncolumns,
	    w->survey->counted.weighted, v);
	free(v);
	free(cells);
	return test;
}

void
association_test(const struct making *w, const struct banner *b)
{
	for (size_t i = 0; i < b->nblocks; i++) {
		struct table_block *block = &w->table->blocks[i];

		block->tested = w->look->tests.association;
		block->test = (struct raoscott){ .single = true };
		if (block->tested && !w->question->is_set &&
		    !b->blocks[i].overlaps)
			block->test = test_block(w, &b->blocks[i]);
	}
}
