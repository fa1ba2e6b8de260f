/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "ask/group.h"
#include "cli/remarks.h"
#include "tally/tally_sums.h"
#include "count/survey_check.h"
#include "kind-crosstab/axis/axis_name.h"
#include "kind-crosstab/axis/axis_way.h"
#include "kind-crosstab/axis/axis_set.h"

/* What it keeps is a map, the items: two numbers of options or nets. */
static void *
new(const struct axis *a)
{
	(void)a;
	return map_new();
}

static void
free_own(void *p)
{
	map_free(p);
}

static size_t
pair_item(struct axis *a, size_t i, size_t j)
{
	size_t pair[2] = { i < j ? i : j, i < j ? j : i };

	return map_add(a->own, (struct slice){ (const char *)pair,
	    sizeof(pair) });
}

/* All that the respondent is in, and every two of them together. */
static void
add_pairs(struct axis *a, const size_t *numbers, size_t n)
{
	for (size_t i = 0; i < n; i++)
		for (size_t j = i; j < n; j++)
			axis_way_add_item(a, pair_item(a, numbers[i],
			    numbers[j]));
}

static int
place(struct axis *a, const struct slice *fields, const struct sums_who *who,
    struct diag *d)
{
	const size_t *given;
	size_t *nets, n, nnets = 0;

	if (axis_way_count(a, fields, who, d) < 0)
		return -1;
	if (!axis_way_has_groups(a)) {
		given = tally_given(a->q->tally, &n);
		add_pairs(a, given, n);
		return 0;
	}
	nets = xcalloc(a->survey.nnets, sizeof(*nets));
	for (size_t i = 0; i < a->survey.nnets; i++)
		if (tally_is_in_net(a->q->tally, i))
			nets[nnets++] = i;
	add_pairs(a, nets, nnets);
	free(nets);
	return 0;
}

/* The name of an option or a net. */
static struct slice
name_of(const struct axis *a, size_t number)
{
	return axis_way_has_groups(a) ? group_label(a->survey.nets[number]) :
	    tally_text(a->q->tally, number);
}

static bool
find_number(const struct axis *a, struct slice name, size_t *number)
{
	if (!axis_way_has_groups(a)) {
		*number = tally_number(a->q->tally, name);
		return *number != TALLY_NONE;
	}
	*number = 0;
	while (*number < a->survey.nnets && !slice_eq(name_of(a, *number),
	    name))
		++*number;
	return *number < a->survey.nnets;
}

/* The two names in the order of their bytes. */
static void
put_item(const struct axis *a, size_t item, struct buf *out)
{
	size_t pair[2];
	struct slice x, y;
	bool ordered;

	memcpy(pair, map_member(a->own, item).p, sizeof(pair));
	x = name_of(a, pair[0]);
	y = name_of(a, pair[1]);
	ordered = slice_cmp(x, y) < 0;
	axis_name_put(out, ordered ? x : y, true);
	axis_name_put(out, ordered ? y : x, false);
}

static int
take_item(struct axis *a, struct slice *rest, size_t *item, struct diag *d)
{
	struct slice text;
	size_t pair[2];

	for (size_t i = 0; i < 2; i++)
		if (!axis_name_take(rest, &text, i == 0) ||
		    !find_number(a, text, &pair[i]))
			return tally_sums_unknown(*rest, d);
	*item = pair_item(a, pair[0], pair[1]);
	return 0;
}

static bool
overlaps(const struct axis *a)
{
	(void)a;
	return true;
}

static void
both(struct axis *a, size_t item)
{
	size_t pair[2], i, j;

	memcpy(pair, map_member(a->own, item).p, sizeof(pair));
	i = axis_way_column(a, pair[0]);
	j = axis_way_column(a, pair[1]);
	axis_way_add_both(a, i, j);
	if (i != j)
		axis_way_add_both(a, j, i);
}

/* Also options that its groups name and nobody ticked. */
static void
remark(const struct axis *a, struct remarks *r)
{
	struct slice column = a->spec.column;

	survey_check_answers(a->q, r);
	for (size_t i = 0; i < a->survey.nnets; i++) {
		const struct group *g = a->survey.nets[i];

		for (size_t k = 0; k < group_count(g); k++) {
			struct slice text = group_value(g, k);

			if (!(tally_result(a->q->tally)->has[i][k] &
			    TALLY_GIVEN))
				remarks_unseen(r, "%.*s \"%.*s\"",
				    (int)column.n, column.p, (int)text.n,
				    text.p);
		}
	}
}

const struct axis_way axis_set = { .is_set = true, .new = new,
    .free = free_own, .place = place, .note = axis_way_note,
    .keep = axis_way_keep, .put = axis_way_put, .take = axis_way_take,
    .put_item = put_item, .take_item = take_item,
    .finish = axis_way_finish, .overlaps = overlaps, .both = both,
    .remark = remark };
