/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "stats/sums.h"
#include "ask/grouping.h"
#include "ask/untaken.h"
#include "ask/group_check.h"
#include "kind-crosstab/axis/axis_way.h"
#include "kind-crosstab/axis/axis_grouped.h"

/* The groups of so many texts are remembered. */
#define REMEMBERED 10000

/* Instead of an item: nothing to take, and nobody to take it. */
#define NO_ITEM ((size_t)-1)
#define UNTAKEN ((size_t)-2)

struct own {
	struct grouping *grouping;
	struct map *texts;	/* and to each its item: */
	size_t *item_of;
	size_t item_of_cap;
	bool *in;
	struct map *signatures;	/* the items: for each group, is it in? */
	struct untaken *untaken;
};

static void *
new(const struct axis *a)
{
	struct own *own = xcalloc(1, sizeof(*own));
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
	struct own *own = p;

	grouping_free(own->grouping);
	map_free(own->texts);
	free(own->item_of);
	free(own->in);
	map_free(own->signatures);
	untaken_free(own->untaken);
	free(own);
}

/* The item of a text. */
static int
find_groups(struct axis *a, struct slice field, size_t *item, struct diag *d)
{
	struct own *own = a->own;
	int place = grouping_find(own->grouping, field, own->in, d);

	*item = NO_ITEM;
	if (place < 0)
		return axis_way_located(a, d);
	if (place == GROUPING_NONE)
		*item = UNTAKEN;
	if (place == GROUPING_FOUND)
		*item = map_add(own->signatures, (struct slice){
		    (const char *)own->in,
		    a->survey.nnets * sizeof(*own->in) });
	return 0;
}

static void
remember(struct own *own, struct slice field, size_t item)
{
	size_t i = map_count(own->texts);

	if (i == REMEMBERED)
		return;
	map_add(own->texts, field);
	own->item_of = xgrow(own->item_of, i, &own->item_of_cap,
	    sizeof(*own->item_of));
	own->item_of[i] = item;
}

static int
find_item(struct axis *a, struct slice field, size_t *item, struct diag *d)
{
	struct own *own = a->own;
	size_t i = map_find(own->texts, field);

	if (i != MAP_NONE) {
		*item = own->item_of[i];
		return 0;
	}
	if (find_groups(a, field, item, d) < 0)
		return -1;
	remember(own, field, *item);
	return 0;
}

static int
place(struct axis *a, const struct slice *fields, const struct sums_who *who,
    struct diag *d)
{
	struct own *own = a->own;
	struct slice field = fields[a->q->fields[0]];
	size_t item;

	if (find_item(a, field, &item, d) < 0)
		return -1;
	if (item == UNTAKEN && who->one.n > 0)
		untaken_add(own->untaken, field);
	else if (item != UNTAKEN && item != NO_ITEM)
		axis_way_add_item(a, item);
	return 0;
}

static int
note(struct axis *a, const struct slice *fields, struct diag *d)
{
	size_t item;

	return find_item(a, fields[a->q->fields[0]], &item, d);
}

static const bool *
signature(const struct axis *a, size_t item)
{
	const struct own *own = a->own;

	return (const bool *)map_member(own->signatures, item).p;
}

static bool
overlaps(const struct axis *a)
{
	const struct own *own = a->own;

	for (size_t item = 0; item < map_count(own->signatures); item++) {
		const bool *in = signature(a, item);
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
	const bool *in = signature(a, item);

	for (size_t i = 0; i < a->survey.nnets; i++)
		for (size_t j = 0; in[i] && j < a->survey.nnets; j++)
			if (in[j])
				axis_way_add_both(a, i, j);
}

static void
remark(const struct axis *a, struct remarks *r)
{
	const struct own *own = a->own;
	struct group_checked g = { .column = a->spec.column,
	    .what = "group of the break", .groups = a->survey.nets,
	    .n = a->survey.nnets, .grouping = own->grouping,
	    .untaken = own->untaken };

	group_check_bands(r, &g);
	group_check_given(r, &g);
	group_check_untaken(r, &g);
}

const struct axis_way axis_grouped = { .new = new, .free = free_own,
    .place = place, .note = note, .overlaps = overlaps, .both = both,
    .remark = remark };
