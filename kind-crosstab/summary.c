/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "diag.h"
#include "table.h"
#include "summary.h"

static bool
is_named(const struct table_row *row, struct slice name)
{
	return slice_eq_nocase(row->label, name) ||
	    (!table_is_share(row->kind) && slice_eq_nocase(
	    slice_of(table_kind_name(row->kind)), name));
}

size_t
summary_row(const struct table *t, const char *name)
{
	size_t found = SUMMARY_NO_ROW;

	for (size_t r = 0; r < t->nrows; r++) {
		if (!is_named(&t->rows[r], slice_of(name)))
			continue;
		if (t->rows[r].kind == TABLE_NET)
			return r;
		if (found == SUMMARY_NO_ROW)
			found = r;
	}
	return found;
}

int
summary_check(const struct table_set *set, const char *name, struct diag *d)
{
	for (size_t i = 0; i < set->n; i++)
		if (summary_row(set->tables[i], name) == SUMMARY_NO_ROW)
			return diag_set(d, "--summary: %.*s has no net, answer "
			    "or statistic \"%s\"",
			    (int)set->tables[i]->question.n,
			    set->tables[i]->question.p, name);
	return 0;
}
