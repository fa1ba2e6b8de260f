/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "base/diag.h"
#include "base/untaken.h"
#include "stats/sums.h"
#include "ask/grouping.h"
#include "ask/group_check.h"
#include "kind-crosstab/axis/axis_way.h"
#include "kind-crosstab/axis/axis_groups.h"
#include "kind-crosstab/axis/axis_groups_sums.h"
#include "kind-crosstab/axis/axis_grouped.h"

/* The groups of so many texts are remembered. */
#define REMEMBERED 10000

/* So many values that no group takes may there be in a part of the data. */
#define MOST_UNTAKEN 1000000

static void *
new(const struct axis *a)
{
	struct axis_groups *own = xcalloc(1, sizeof(*own));
	const struct survey *s = &a->survey;

	own->grouping = grouping_new(s->nets, s->nnets, s->codebook,
	    a->q->variables[0]);
	own->texts = map_new();
	own->in = xcalloc(s->nnets, sizeof(*own->in));
	own->signatures = map_new();
	own->untaken = untaken_new();
	return own;
}

static void
free_own(void *p)
{
	struct axis_groups *own = p;

	grouping_free(own->grouping);
	map_free(own->texts);
	free(own->met);
	free(own->in);
	map_free(own->signatures);
	free(own->records);
	untaken_free(own->untaken);
	free(own);
}

/* The item of a text. */
static int
find_groups(struct axis *a, struct slice field, size_t *item, struct diag *d)
{
	struct axis_groups *own = a->own;
	int place = grouping_find(own->grouping, field, own->in, d);

	*item = AXIS_GROUPS_NOWHERE;
	if (place < 0)
		return axis_way_located(a, d);
	if (place == GROUPING_NONE)
		*item = AXIS_GROUPS_UNTAKEN;
	if (place == GROUPING_FOUND) {
		*item = axis_groups_item(a);
		own->records[*item]++;
	}
	return 0;
}

static void
remember(struct axis_groups *own, struct slice field, size_t item)
{
	size_t i = map_count(own->texts);

	if (i == REMEMBERED)
		return;
	map_add(own->texts, field);
	own->met = xgrow(own->met, i, &own->met_cap, sizeof(*own->met));
	own->met[i] = (struct axis_groups_met){ item, 0 };
}

static int
find_item(struct axis *a, struct slice field, size_t *item, struct diag *d)
{
	struct axis_groups *own = a->own;
	size_t i = map_find(own->texts, field);

	if (i != MAP_NONE) {
		*item = own->met[i].item;
		own->met[i].again++;
		return 0;
	}
	if (find_groups(a, field, item, d) < 0)
		return -1;
	remember(own, field, *item);
	return 0;
}

static int
add_untaken(struct axis *a, struct slice field, struct diag *d)
{
	struct axis_groups *own = a->own;

	untaken_add(own->untaken, field);
	if (untaken_kept(own->untaken) <= MOST_UNTAKEN)
		return 0;
	diag_set(d, "more than %d different values that no group takes; is "
	    "this open text?", MOST_UNTAKEN);
	return axis_way_located(a, d);
}

static int
place(struct axis *a, const struct slice *fields, const struct sums_who *who,
    struct diag *d)
{
	struct slice field = fields[a->q->fields[0]];
	size_t item;

	if (find_item(a, field, &item, d) < 0)
		return -1;
	if (item == AXIS_GROUPS_UNTAKEN && who->one.n > 0)
		return add_untaken(a, field, d);
	if (item != AXIS_GROUPS_UNTAKEN && item != AXIS_GROUPS_NOWHERE)
		axis_way_add_item(a, item);
	return 0;
}

static int
note(struct axis *a, const struct slice *fields, struct diag *d)
{
	size_t item;

	return find_item(a, fields[a->q->fields[0]], &item, d);
}

static bool
overlaps(const struct axis *a)
{
	const struct axis_groups *own = a->own;

	for (size_t item = 0; item < map_count(own->signatures); item++) {
		const bool *in = axis_groups_of(a, item);
		size_t n = 0;

		for (size_t i = 0; i < a->survey.nnets; i++)
			n += in[i];
		if (n > 1)
			return true;
	}
	return false;
}

static void
both(struct axis *a, size_t item)
{
	const bool *in = axis_groups_of(a, item);

	for (size_t i = 0; i < a->survey.nnets; i++)
		for (size_t j = 0; in[i] && j < a->survey.nnets; j++)
			if (in[j])
				axis_way_add_both(a, i, j);
}

static void
remark(const struct axis *a, struct remarks *r)
{
	const struct axis_groups *own = a->own;
	struct group_checked g = { .column = a->spec.column,
	    .what = "group of the break", .groups = a->survey.nets,
	    .n = a->survey.nnets, .grouping = own->grouping,
	    .untaken = own->untaken };

	group_check_bands(r, &g);
	group_check_given(r, &g);
	group_check_untaken(r, &g);
}

const struct axis_way axis_grouped = { .new = new, .free = free_own,
    .place = place, .note = note,
    .keep = axis_groups_sums_keep, .put = axis_groups_sums_put,
    .take = axis_groups_sums_take, .put_item = axis_groups_put_item,
    .take_item = axis_groups_take_item, .overlaps = overlaps, .both = both,
    .remark = remark };
