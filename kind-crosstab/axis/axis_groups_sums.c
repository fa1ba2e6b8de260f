/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <limits.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/num.h"
#include "base/untaken.h"
#include "ask/group.h"
#include "ask/grouping.h"
#include "tally/tally_sums.h"
#include "kind-crosstab/axis/axis_way.h"
#include "kind-crosstab/axis/axis_groups.h"
#include "kind-crosstab/axis/axis_groups_sums.h"

void
axis_groups_sums_keep(struct axis *a)
{
	struct axis_groups *own = a->own;

	untaken_keep(own->untaken);
}

/* What came again is counted as if it had been looked for again. */
static void
settle(struct axis_groups *own)
{
	for (size_t i = 0; i < map_count(own->texts); i++) {
		struct axis_groups_met *met = &own->met[i];

		if (met->again == 0)
			continue;
		grouping_again(own->grouping, map_member(own->texts, i),
		    met->again);
		if (met->item != AXIS_GROUPS_NOWHERE &&
		    met->item != AXIS_GROUPS_UNTAKEN)
			own->records[met->item] += met->again;
		met->again = 0;
	}
}

/* The value of a group: "2 1". */
static void
put_values(const struct axis *a, const struct grouping_met *met,
    const struct tally_sums *to)
{
	for (size_t i = 0; i < a->survey.nnets; i++)
		for (size_t v = 0; v < group_count(a->survey.nets[i]); v++) {
			struct buf name;

			buf_init(&name);
			buf_printf(&name, "%zu %zu", i, v);
			tally_sums_put_count(to, "value", buf_all(&name),
			    met->values[i][v]);
			buf_clear(&name);
		}
}

static void
put_items(const struct axis *a, const struct tally_sums *to)
{
	const struct axis_groups *own = a->own;

	for (size_t i = 0; i < map_count(own->signatures); i++) {
		struct buf name;

		buf_init(&name);
		axis_groups_put_item(a, i, &name);
		tally_sums_put_count(to, "item", buf_all(&name),
		    own->records[i]);
		buf_clear(&name);
	}
}

static void
put_unit(struct grouping *g, const struct tally_sums *to)
{
	struct buf name;

	buf_init(&name);
	buf_printf(&name, "%u", grouping_unit(g));
	tally_sums_put_count(to, "unit", buf_all(&name),
	    grouping_met(g)->units);
	buf_clear(&name);
}

void
axis_groups_sums_put(struct axis *a, const struct tally_sums *to)
{
	struct axis_groups *own = a->own;
	const struct grouping_met *met = grouping_met(own->grouping);

	settle(own);
	put_values(a, met, to);
	put_items(a, to);
	put_unit(own->grouping, to);
	tally_sums_put_count(to, "label", slice_of("only"), met->labels);
	tally_sums_put_count(to, "label", slice_of("or code"), met->both);
	for (size_t i = 0; i < untaken_kept(own->untaken); i++) {
		struct slice text = untaken_text(own->untaken, i);
		const struct untaken_count *count =
		    untaken_count(own->untaken, text);

		tally_sums_put_count(to, "untaken", text, count->n);
		tally_sums_put_count(to, "longer", text, count->cut);
	}
}

/* Tally_place_fns. */
static int
place_value(void *ctx, struct slice name, struct tally_place *to,
    struct diag *d)
{
	struct axis *a = ctx;
	struct axis_groups *own = a->own;
	struct slice value = name, group;
	uint64_t i, v;

	slice_part(&value, ' ', &group);
	if (value.p == NULL || !num_parse_uint(group, UINT64_MAX, &i) ||
	    i >= a->survey.nnets || !num_parse_uint(value, UINT64_MAX, &v) ||
	    v >= group_count(a->survey.nets[i]))
		return tally_sums_unknown(name, d);
	to->count = &grouping_met(own->grouping)->values[i][v];
	return 0;
}

static int
place_item(void *ctx, struct slice name, struct tally_place *to,
    struct diag *d)
{
	struct axis *a = ctx;
	struct axis_groups *own = a->own;
	size_t item;

	if (axis_groups_take_item(a, &name, &item, d) < 0)
		return -1;
	to->count = &own->records[item];
	return name.n == 0 ? 0 : tally_sums_unknown(name, d);
}

static int
place_unit(void *ctx, struct slice name, struct tally_place *to,
    struct diag *d)
{
	struct axis *a = ctx;
	struct axis_groups *own = a->own;
	uint64_t unit;

	if (!num_parse_uint(name, UINT_MAX, &unit) || unit == 0)
		return tally_sums_unknown(name, d);
	to->count = &grouping_met(own->grouping)->units;
	return grouping_join_unit(own->grouping, (unsigned)unit, d) < 0 ?
	    axis_way_located(a, d) : 0;
}

static int
place_label(void *ctx, struct slice name, struct tally_place *to,
    struct diag *d)
{
	struct axis *a = ctx;
	struct axis_groups *own = a->own;
	struct grouping_met *met = grouping_met(own->grouping);

	to->count = slice_is(name, "only") ? &met->labels :
	    slice_is(name, "or code") ? &met->both : NULL;
	return to->count == NULL ? tally_sums_unknown(name, d) : 0;
}

static int
place_untaken(void *ctx, struct slice text, struct tally_place *to,
    struct diag *d)
{
	struct axis *a = ctx;
	struct axis_groups *own = a->own;

	(void)d;
	to->count = &untaken_count(own->untaken, text)->n;
	return 0;
}

static int
place_longer(void *ctx, struct slice text, struct tally_place *to,
    struct diag *d)
{
	struct axis *a = ctx;
	struct axis_groups *own = a->own;

	(void)d;
	to->count = &untaken_count(own->untaken, text)->cut;
	return 0;
}

int
axis_groups_sums_take(struct axis *a, const struct tally_sums *from,
    struct diag *d)
{
	if (tally_sums_take(from, "value", place_value, a, d) < 0 ||
	    tally_sums_take(from, "item", place_item, a, d) < 0 ||
	    tally_sums_take(from, "unit", place_unit, a, d) < 0 ||
	    tally_sums_take(from, "label", place_label, a, d) < 0 ||
	    tally_sums_take(from, "untaken", place_untaken, a, d) < 0)
		return -1;
	return tally_sums_take(from, "longer", place_longer, a, d);
}
