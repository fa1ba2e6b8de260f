/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "cli/remarks.h"
#include "stats/weight.h"
#include "stream/csvin.h"
#include "stream/csvout.h"
#include "weighting/margins.h"
#include "weighting/targets.h"
#include "kind-weight/groups.h"
#include "kind-weight/input.h"
#include "kind-weight/sample/kinds.h"
#include "kind-weight/options.h"
#include "kind-weight/outcome/outcome.h"
#include "kind-weight/outcome_find.h"
#include "kind-weight/sample/roster.h"
#include "kind-weight/weight_report.h"
#include "kind-weight/sample/respondents.h"
#include "kind-weight/stream_out.h"
#include "kind-weight/system.h"
#include "kind-weight/system_bounds.h"
#include "kind-weight/weigh.h"
#include "kind-weight/weigh_stream.h"
#include "kind-weight/written.h"

struct stream {
	const struct opts *o;
	struct input input;
	struct groups *groups;
	struct kinds *kinds;
	struct roster people;
	struct respondents *respondents;
	uint32_t *categories;	/* of one respondent */
	double *numbers;
	bool outside;		/* somebody is in no category */
	struct stream_out head;	/* what is kept of the header */
	uint32_t *order;	/* of groups */
	size_t ngroups;
	uint64_t *weight_0;	/* respondents of each group, by its number */
	size_t weight_0_cap;
	int64_t *weights;	/* of each kind, if it has one */
	struct outcome *outcomes;	/* of each group, in order */
};

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

static int
start(struct stream *s, struct diag *d)
{
	struct diag why;

	if (input_open(&s->input, s->o, d) < 0)
		return -1;
	stream_out_begin(&s->head, s->input.in);
	if (column_check_new(&s->input.cols, slice_of(s->o->name), &why) < 0)
		return diag_set(d, "--name: %s", why.text);
	s->groups = groups_new(&s->input, d);
	if (s->groups == NULL)
		return -1;
	s->kinds = new_kinds(s->input.margins);
	s->respondents = respondents_new(s->input.in, s->input.cli.fd,
	    s->input.at);
	s->people.weighted = s->o->start != NULL;
	s->categories = xcalloc(margins_count(s->input.margins),
	    sizeof(*s->categories));
	s->numbers = xcalloc(margins_numbers(s->input.margins),
	    sizeof(*s->numbers));
	return 0;
}

/* What a starting weight of 0 is with does not matter. */
static void
blank(struct stream *s)
{
	for (size_t i = 0; i < margins_count(s->input.margins); i++)
		s->categories[i] = 0;
	for (size_t i = 0; i < margins_numbers(s->input.margins); i++)
		s->numbers[i] = 0;
}

static void
count_weight_0(struct stream *s, uint32_t group, bool zero)
{
	while (s->ngroups <= group) {
		s->weight_0 = xgrow(s->weight_0, s->ngroups,
		    &s->weight_0_cap, sizeof(*s->weight_0));
		s->weight_0[s->ngroups++] = 0;
	}
	s->weight_0[group] += zero;
}

static int
read_respondent(struct stream *s, struct diag *d)
{
	struct kind kind = { .categories = s->categories,
	    .numbers = s->numbers };
	int64_t start;
	struct diag why;
	int known;

	if (input_weight(&s->input, &start, d) < 0)
		return -1;
	if (groups_find(s->groups, &kind.group, &why) < 0)
		return input_at(&s->input, &why, d);
	known = margins_read(s->input.margins, s->input.in, start > 0,
	    s->categories, s->numbers, &why);
	if (known < 0)
		return input_at(&s->input, &why, d);
	s->outside |= known == 0 && start > 0;
	if (known == 0 || start == 0)
		blank(s);
	count_weight_0(s, kind.group, start == 0);
	if (csvin_count(s->input.in) == UINT32_MAX)
		return diag_set(d, "more respondents than can be weighted");
	roster_add(&s->people, kinds_add(s->kinds, &kind, start), start);
	return respondents_add(s->respondents, s->input.in, d);
}

static int
read_all(struct stream *s, struct diag *d)
{
	int got;

	while ((got = csvin_next(s->input.in, d)) > 0)
		if (read_respondent(s, d) < 0)
			return -1;
	if (got < 0)
		return -1;
	input_remark(&s->input);
	if (csvin_count(s->input.in) == 0)
		return diag_at(d, s->input.cols.file, 0, "no respondent is in "
		    "it to be weighted");
	return 0;
}

/* Answers without a target are an error; those of targets that nobody gave are
 * one if a target is empty for it, which is found later. */
static int
check_margins(struct stream *s, struct diag *d)
{
	struct remarks r = { .prog = s->o->prog, .strict = s->outside };
	struct diag why;

	margins_check_given(s->input.margins, &r);
	margins_check(s->input.margins, &r);
	if (remarks_end(&r, &why) == 0)
		return 0;
	return diag_at(d, s->input.cols.file, 0, "%s (targets: %s)", why.text,
	    s->o->targets);
}

/* Of kinds that have one weight each, for all their respondents. */
static void
keep_weights(struct stream *s, const struct written *w)
{
	for (size_t i = 0; w->weights != NULL && i < w->s->n; i++)
		s->weights[w->s->list[i].kind] = w->weights[i];
}

static int
find_outcome(struct stream *s, const struct system *system, struct outcome *o,
    struct diag *d)
{
	quad *factors = xcalloc(system->n, sizeof(*factors));
	struct written w = { .s = system };
	int status = weigh(system, factors, o, d);

	if (status == 0)
		status = written_init(&w, system, factors, &s->people, d);
	if (status == 0) {
		outcome_find(&w, o);
		keep_weights(s, &w);
		status = outcome_check(o, s->o->tolerance, d);
	}
	written_clear(&w);
	free(factors);
	return status;
}

static int
weigh_group(struct stream *s, size_t i, struct diag *d)
{
	const struct weighing w = { s->o, s->input.targets, s->input.margins,
	    s->kinds, &s->people };
	struct system system;
	int status = system_init(&system, &w, s->order[i], d);

	if (status == 0)
		status = system_bounds(&system, d);
	if (status == 0)
		status = find_outcome(s, &system, &s->outcomes[i], d);
	system_clear(&system);
	return status;
}

static int
weigh_all(struct stream *s, struct diag *d)
{
	struct diag why;

	s->weights = xcalloc(kinds_count(s->kinds), sizeof(*s->weights));
	s->ngroups = groups_list(s->groups, &s->order);
	s->outcomes = xcalloc(s->ngroups, sizeof(*s->outcomes));
	for (size_t i = 0; i < s->ngroups; i++) {
		struct outcome *o = &s->outcomes[i];

		o->group = groups_name(s->groups, s->order[i]);
		o->weight_0 = s->weight_0[s->order[i]];
		if (weigh_group(s, i, &why) < 0)
			return o->group.n == 0 ? diag_set(d, "%s", why.text) :
			    diag_set(d, "%s: %s", o->group.p, why.text);
	}
	return 0;
}

static void
clear(struct stream *s)
{
	for (size_t i = 0; s->outcomes != NULL && i < s->ngroups; i++)
		outcome_clear(&s->outcomes[i]);
	free(s->outcomes);
	free(s->weights);
	roster_clear(&s->people);
	free(s->weight_0);
	free(s->order);
	free(s->categories);
	free(s->numbers);
	respondents_free(s->respondents);
	kinds_free(s->kinds);
	groups_free(s->groups);
	input_close(&s->input);
}

static int
write_all(struct stream *s, struct csvout *out, struct diag *d)
{
	s->head.name = s->o->name;
	s->head.roster = &s->people;
	s->head.weights = s->weights;
	s->head.nkinds = kinds_count(s->kinds);
	return stream_out_write(&s->head, s->input.in, s->respondents, out, d);
}

int
weigh_stream(const struct opts *o, struct csvout *out, struct diag *d)
{
	struct stream s = { .o = o };
	int status = -1;

	if (start(&s, d) == 0 && read_all(&s, d) == 0 &&
	    check_margins(&s, d) == 0 && weigh_all(&s, d) == 0 &&
	    weight_report(&s.input, s.outcomes, s.ngroups, d) == 0)
		status = write_all(&s, out, d);
	if (status == 0)
		weight_report_say(&s.input, s.outcomes, s.ngroups);
	clear(&s);
	return status;
}
