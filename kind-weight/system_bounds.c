/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xalloc.h"
#include "base/diag.h"
#include "kind-weight/options.h"
#include "kind-weight/sample/kinds.h"
#include "kind-weight/system.h"
#include "kind-weight/system_bounds.h"

/* What the factor of a kind may be, so that its weight is within cap and
 * floor, and the factor within the bounds. */
static void
bound_row(struct system *s, size_t row, const struct kind *k)
{
	const struct opts *o = s->w->o;
	quad one = s->mean * (quad)k->n / ((quad)k->start * s->scale);

	s->low[row] = o->bounded ? (quad)o->low : (quad)-1e30;
	s->high[row] = o->bounded ? (quad)o->high : (quad)1e30;
	if (o->trim != TRIM_INSIDE)
		return;
	if (o->floor > 0 && s->low[row] < (quad)o->floor * one)
		s->low[row] = (quad)o->floor * one;
	if (o->cap > 0 && s->high[row] > (quad)o->cap * one)
		s->high[row] = (quad)o->cap * one;
}

/* Do the bounds leave room for the total? */
static int
check_bounds(const struct system *s, struct diag *d)
{
	quad least = 0, most = 0;

	for (size_t i = 0; i < s->c.nrows; i++) {
		least += s->low[i] * s->start_of[i];
		most += s->high[i] * s->start_of[i];
		if (s->low[i] > s->high[i])
			return diag_set(d, "no weight can be within --bounds "
			    "and within --cap and --floor, from the starting "
			    "weights that are there");
	}
	if (least <= s->c.total && most >= s->c.total)
		return 0;
	return diag_set(d, "--cap, --floor and --bounds leave no room for a "
	    "mean weight of 1");
}

int
system_bounds(struct system *s, struct diag *d)
{
	const struct opts *o = s->w->o;

	if (!o->bounded &&
	    (o->trim != TRIM_INSIDE || (o->cap == 0 && o->floor == 0)))
		return 0;
	s->low = xcalloc(s->c.nrows, sizeof(*s->low));
	s->high = xcalloc(s->c.nrows, sizeof(*s->high));
	for (size_t i = 0; i < s->n; i++) {
		struct kind k = system_kind(s, i);

		if (s->row_of[i] != SYSTEM_NO_ROW)
			bound_row(s, s->row_of[i], &k);
	}
	s->c.low = s->low;
	s->c.high = s->high;
	return check_bounds(s, d);
}
