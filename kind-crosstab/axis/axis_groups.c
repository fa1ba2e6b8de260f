/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "ask/group.h"
#include "tally/tally_sums.h"
#include "kind-crosstab/axis/axis_name.h"
#include "kind-crosstab/axis/axis_way.h"
#include "kind-crosstab/axis/axis_groups.h"

size_t
axis_groups_item(struct axis *a)
{
	struct axis_groups *own = a->own;
	size_t n = map_count(own->signatures);
	size_t item = map_add(own->signatures, (struct slice){
	    (const char *)own->in, a->survey.nnets * sizeof(*own->in) });

	if (item == n) {
		own->records = xgrow(own->records, n, &own->records_cap,
		    sizeof(*own->records));
		own->records[item] = 0;
	}
	return item;
}

const bool *
axis_groups_of(const struct axis *a, size_t item)
{
	const struct axis_groups *own = a->own;

	return (const bool *)map_member(own->signatures, item).p;
}

void
axis_groups_put_item(const struct axis *a, size_t item, struct buf *out)
{
	const bool *in = axis_groups_of(a, item);
	bool first = true;

	for (size_t i = 0; i < a->survey.nnets; i++) {
		if (!in[i])
			continue;
		axis_name_put(out, group_label(a->survey.nets[i]), first);
		first = false;
	}
}

static bool
set_in(const struct axis *a, struct slice label)
{
	struct axis_groups *own = a->own;

	for (size_t i = 0; i < a->survey.nnets; i++)
		if (slice_eq(group_label(a->survey.nets[i]), label)) {
			own->in[i] = true;
			return true;
		}
	return false;
}

int
axis_groups_take_item(struct axis *a, struct slice *rest, size_t *item, struct diag *d)
{
	struct axis_groups *own = a->own;
	struct slice label;
	bool first = true;

	memset(own->in, 0, a->survey.nnets * sizeof(*own->in));
	for (; axis_name_take(rest, &label, first); first = false)
		if (!set_in(a, label))
			return tally_sums_unknown(label, d);
	*item = axis_groups_item(a);
	return first ? tally_sums_unknown(*rest, d) : 0;
}
