/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/buf.h"
#include "base/choice.h"
#include "base/slice.h"
#include "codebook/scale_ends.h"
#include "cli/option.h"
#include "table/table.h"
#include "count/making.h"
#include "kind-crosstab/request.h"
#include "kind-crosstab/stats_option.h"

/* By the bits of stats. */
static const char *const statistics[] = { "mean", "median", "sd", "nps",
    NULL };

static bool
is_statistic(struct slice name, size_t i)
{
	static const enum table_kind kinds[] = { TABLE_MEAN, TABLE_MEDIAN,
	    TABLE_SD, TABLE_NPS };

	return slice_eq_nocase(name, slice_of(statistics[i])) ||
	    slice_eq_nocase(name, slice_of(making_statistic(kinds[i],
	    false))) ||
	    slice_eq_nocase(name, slice_of(making_statistic(kinds[i], true)));
}

/* Is the net asked for, as "top2" or "Top 2"? */
static bool
has_net(const struct opts *o, const struct scale_ends *net)
{
	struct scale_ends e;

	for (size_t i = 0; i < o->survey.nets.n; i++)
		if (scale_ends_read(slice_of(o->survey.nets.items[i]), &e) &&
		    e.bottom == net->bottom && e.n == net->n)
			return true;
	return false;
}

void
stats_option_add(struct opts *o)
{
	struct scale_ends e;

	for (size_t k = 0; k < o->summaries.n; k++)
		if (scale_ends_read(slice_of(o->summaries.items[k]), &e) &&
		    !has_net(o, &e))
			list_add(&o->survey.nets, o->summaries.items[k]);
	for (size_t k = 0; k < o->summaries.n; k++)
		for (size_t i = 0; statistics[i] != NULL; i++)
			if (is_statistic(slice_of(o->summaries.items[k]), i))
				o->stats |= 1u << i;
}

static int
no_statistics(const char *name, const char *arg, struct diag *d)
{
	struct buf wanted;

	buf_init(&wanted);
	buf_puts(&wanted, "some of ");
	choice_put(&wanted, statistics, ",", ",");
	option_wrong(name, arg, wanted.p, d);
	buf_clear(&wanted);
	return -1;
}

int
stats_option_set(void *to, const char *name, const char *arg, struct diag *d)
{
	struct opts *o = to;
	struct slice rest = slice_of(arg), part;

	o->stats = 0;
	if (strcmp(arg, "none") == 0)
		return 0;
	while (slice_part(&rest, ',', &part)) {
		int i = choice_find(statistics, slice_trim(part));

		if (i < 0)
			return no_statistics(name, arg, d);
		o->stats |= 1u << i;
	}
	return 0;
}
