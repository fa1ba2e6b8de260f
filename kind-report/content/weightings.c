/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xalloc.h"
#include "table/tidy.h"
#include "table/weighting_table.h"
#include "kind-report/content/weightings.h"

void
weightings_take(struct tidy *from, struct tidy *to)
{
	size_t kept = 0;

	for (size_t i = 0; i < from->n; i++) {
		struct tidy_table t = from->tables[i];

		if (!weighting_table_is(&t)) {
			from->tables[kept++] = t;
			continue;
		}
		to->tables = xgrow(to->tables, to->n, &to->cap,
		    sizeof(*to->tables));
		to->tables[to->n++] = t;
	}
	from->n = kept;
}
