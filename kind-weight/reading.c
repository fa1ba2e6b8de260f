/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/map.h"
#include "stream/csvin.h"
#include "weighting/margins.h"
#include "kind-weight/sample/kinds.h"
#include "kind-weight/sample/respondents.h"
#include "kind-weight/sample/roster.h"
#include "kind-weight/options.h"
#include "kind-weight/input.h"
#include "kind-weight/groups.h"
#include "kind-weight/reading.h"

/* With a category for those who are missing. */
static struct kinds *
new_kinds(const struct margins *m)
{
	size_t n = margins_count(m), *categories = xcalloc(n, sizeof(n));
	struct kinds *kinds;

	for (size_t i = 0; i < n; i++)
		categories[i] = margins_targets(m, i) + 1;
	kinds = kinds_new(categories, n, margins_numbers(m));
	free(categories);
	return kinds;
}

int
reading_init(struct reading *r, struct input *input, struct diag *d)
{
	const struct margins *m = input->margins;

	*r = (struct reading){ .input = input,
	    .people = { .weighted = input->o->start != NULL } };
	r->groups = groups_new(input, d);
	if (r->groups == NULL)
		return -1;
	r->kinds = new_kinds(m);
	r->respondents = respondents_new(input->cli.fd, input->first);
	r->categories = xcalloc(margins_count(m), sizeof(*r->categories));
	r->numbers = xcalloc(margins_numbers(m), sizeof(*r->numbers));
	return 0;
}

void
reading_clear(struct reading *r)
{
	roster_clear(&r->people);
	free(r->weight_0);
	free(r->categories);
	free(r->numbers);
	respondents_free(r->respondents);
	kinds_free(r->kinds);
	groups_free(r->groups);
}

/* What a starting weight of 0 is with does not matter. */
static void
blank(struct reading *r)
{
	const struct margins *m = r->input->margins;

	for (size_t i = 0; i < margins_count(m); i++)
		r->categories[i] = 0;
	for (size_t i = 0; i < margins_numbers(m); i++)
		r->numbers[i] = 0;
}

static void
count_weight_0(struct reading *r, uint32_t group, uint64_t n)
{
	while (r->ngroups <= group) {
		r->weight_0 = xgrow(r->weight_0, r->ngroups,
		    &r->weight_0_cap, sizeof(*r->weight_0));
		r->weight_0[r->ngroups++] = 0;
	}
	r->weight_0[group] += n;
}

static int
read_respondent(struct reading *r, struct diag *d)
{
	struct kind kind = { .categories = r->categories,
	    .numbers = r->numbers };
	int64_t start;
	struct diag why;
	int known;

	if (input_weight(r->input, &start, d) < 0)
		return -1;
	if (groups_find(r->groups, &kind.group, &why) < 0)
		return input_at(r->input, &why, d);
	known = margins_read(r->input->margins, r->input->in, start > 0,
	    r->categories, r->numbers, &why);
	if (known < 0)
		return input_at(r->input, &why, d);
	r->outside |= known == 0 && start > 0;
	if (known == 0 || start == 0)
		blank(r);
	count_weight_0(r, kind.group, start == 0);
	if (r->people.n == UINT32_MAX)
		return diag_set(d, "more respondents than can be weighted");
	roster_add(&r->people, kinds_add(r->kinds, &kind, start), start);
	return respondents_add(r->respondents, r->input->in, d);
}

int
reading_read(struct reading *r, off_t stop, struct diag *d)
{
	int got = 1;

	while (got > 0 && (stop < 0 ||
	    respondents_end(r->respondents) < stop)) {
		got = csvin_next(r->input->in, d);
		if (got > 0 && read_respondent(r, d) < 0)
			got = -1;
	}
	return got < 0 ? -1 : 0;
}

void
reading_take(struct reading *r, struct reading *part)
{
	uint32_t *groups = groups_join(r->groups, part->groups);
	uint32_t *kinds = xcalloc(kinds_count(part->kinds), sizeof(*kinds));

	kinds_join(r->kinds, part->kinds, groups, kinds);
	roster_take(&r->people, &part->people, kinds);
	respondents_take(r->respondents, part->respondents);
	for (size_t i = 0; i < part->ngroups; i++)
		count_weight_0(r, groups[i], part->weight_0[i]);
	r->input->rounded |= part->input->rounded;
	free(groups);
	free(kinds);
}
