/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xalloc.h"
#include "base/diag.h"
#include "kind-crosstab/axis/axis_way.h"

bool
axis_way_has_groups(const struct axis *a)
{
	return a->survey.nnets > 0;
}

size_t
axis_way_ncolumns(const struct axis *a)
{
	return axis_way_has_groups(a) ? a->survey.nnets :
	    tally_result(a->q->tally)->nrows;
}

size_t
axis_way_column(const struct axis *a, size_t number)
{
	return axis_way_has_groups(a) ? number :
	    tally_result(a->q->tally)->row_of[number];
}

void
axis_way_add_item(struct axis *a, size_t item)
{
	a->items = xgrow(a->items, a->nitems, &a->items_cap,
	    sizeof(*a->items));
	a->items[a->nitems++] = item;
}

void
axis_way_add_both(struct axis *a, size_t i, size_t j)
{
	if (i >= axis_way_ncolumns(a) || j >= axis_way_ncolumns(a))
		return;
	a->both = xgrow(a->both, a->nboth, &a->both_cap, sizeof(*a->both));
	a->both[a->nboth++] = (struct axis_both){ i, j };
}

int
axis_way_located(const struct axis *a, struct diag *d)
{
	struct diag reason = *d;

	return diag_set(d, "%.*s: %s", (int)a->spec.column.n,
	    a->spec.column.p, reason.text);
}

int
axis_way_count(struct axis *a, const struct slice *fields,
    const struct sums_who *who, struct diag *d)
{
	return tally_add(a->q->tally, fields, who, d) < 0 ?
	    axis_way_located(a, d) : 0;
}

int
axis_way_note(struct axis *a, const struct slice *fields, struct diag *d)
{
	return tally_note(a->q->tally, fields, d) < 0 ?
	    axis_way_located(a, d) : 0;
}

int
axis_way_finish(struct axis *a, struct diag *d)
{
	return tally_finish(a->q->tally, d) < 0 ? axis_way_located(a, d) : 0;
}

void
axis_way_keep(struct axis *a)
{
	tally_keep(a->q->tally);
}

void
axis_way_put(struct axis *a, const struct tally_sums *to)
{
	tally_put(a->q->tally, to);
}

int
axis_way_take(struct axis *a, const struct tally_sums *from, struct diag *d)
{
	return tally_take(a->q->tally, from, d) < 0 ?
	    axis_way_located(a, d) : 0;
}
