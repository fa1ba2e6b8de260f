/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>

#include "codebook/scale.h"
#include "tidy/tidy.h"
#include "kind-report/chart/chart.h"
#include "kind-report/chart/chart_build.h"
#include "kind-report/chart/chart_order.h"

bool
chart_order_has_own(const struct tidy_table *t)
{
	size_t listed = 0, numbers = 0;

	if (chart_scale(t) != NULL)
		return true;
	for (size_t i = 0; i < chart_count_answers(t); i++) {
		if (scale_stays_last(t->rows[i].label))
			continue;
		listed++;
		numbers += slice_has_digit(t->rows[i].label);
	}
	return 2 * numbers > listed;
}

/* Where a row is that is sorted by size: the answers of a list, those whose
 * figure is not shown, and what stays last. */
static int
part_of(const struct chart_row *row)
{
	if (scale_stays_last(row->label))
		return 2;
	return row->known ? 0 : 1;
}

static bool
comes_before(const struct chart_row *a, const struct chart_row *b)
{
	int first = part_of(a), second = part_of(b);

	if (first != second)
		return first < second;
	return first == 0 && a->percent > b->percent;
}

void
chart_order_rows(struct chart *c)
{
	for (size_t i = 1; i < c->nrows; i++) {
		struct chart_row row = c->rows[i];
		size_t at = i;

		for (; at > 0 && comes_before(&row, &c->rows[at - 1]); at--)
			c->rows[at] = c->rows[at - 1];
		c->rows[at] = row;
	}
}
