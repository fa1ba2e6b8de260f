/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdio.h>
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
#include "kind-weight/kinds.h"
#include "kind-weight/options.h"
#include "kind-weight/outcome.h"
#include "kind-weight/outcome_find.h"
#include "kind-weight/weight_report.h"
#include "kind-weight/respondents.h"
#include "kind-weight/system.h"
#include "kind-weight/weigh.h"
#include "kind-weight/weigh_stream.h"

struct stream {
	const struct opts *o;
	struct input input;
	struct groups *groups;
	struct kinds *kinds;
	struct respondents *respondents;
	uint32_t *categories;	/* of one respondent */
	double *numbers;
	bool outside;		/* somebody is in no category */
	char eol[4];		/* the header's line end */
	size_t eol_n;
	uint32_t *order;	/* of groups */
	size_t ngroups;
	uint64_t *weight_0;	/* respondents of each group, by its number */
	size_t weight_0_cap;
	int64_t *written;	/* of each kind */
	struct outcome *outcomes;	/* of each group, in order */
};

/* It is forgotten when the first respondent is read. */
static void
keep_eol(struct stream *s)
{
	struct slice eol = csvin_eol(s->input.in);

	s->eol_n = num_smaller(eol.n, sizeof(s->eol));
	memcpy(s->eol, eol.p, s->eol_n);
}

static int
start(struct stream *s, struct diag *d)
{
	struct diag why;

	if (input_open(&s->input, s->o, d) < 0)
		return -1;
	keep_eol(s);
	if (column_check_new(&s->input.cols, slice_of(s->o->name), &why) < 0)
		return diag_set(d, "--name: %s", why.text);
	s->groups = groups_new(&s->input, d);
	if (s->groups == NULL)
		return -1;
	s->kinds = kinds_new(margins_count(s->input.margins),
	    margins_numbers(s->input.margins));
	s->respondents = respondents_new();
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
	struct diag why;
	int known;

	if (input_weight(&s->input, &kind.start, d) < 0)
		return -1;
	if (groups_find(s->groups, &kind.group, &why) < 0)
		return input_at(&s->input, &why, d);
	known = margins_read(s->input.margins, s->input.in, kind.start > 0,
	    s->categories, s->numbers, &why);
	if (known < 0)
		return input_at(&s->input, &why, d);
	s->outside |= known == 0 && kind.start > 0;
	if (known == 0 || kind.start == 0)
		blank(s);
	count_weight_0(s, kind.group, kind.start == 0);
	if (csvin_count(s->input.in) == UINT32_MAX)
		return diag_set(d, "more respondents than can be weighted");
	return respondents_add(s->respondents, kinds_add(s->kinds, &kind),
	    csvin_record(s->input.in), csvin_eol(s->input.in), d);
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

	margins_check(s->input.margins, &r);
	margins_check_given(s->input.margins, &r);
	if (remarks_end(&r, &why) == 0)
		return 0;
	return diag_at(d, s->input.cols.file, 0, "%s (--collapse "
	    "'answer=category' merges)", why.text);
}

static int
weigh_group(struct stream *s, size_t i, struct diag *d)
{
	const struct weighing w = { s->o, s->input.targets, s->input.margins,
	    s->kinds };
	struct outcome *o = &s->outcomes[i];
	struct system system;
	int status = system_init(&system, &w, s->order[i], d);

	if (status == 0)
		status = weigh(&system, s->written, o, d);
	if (status == 0) {
		outcome_find(&system, s->written, o);
		status = outcome_check(o, s->o->tolerance, d);
	}
	system_clear(&system);
	return status;
}

static int
weigh_all(struct stream *s, struct diag *d)
{
	struct diag why;

	s->written = xcalloc(kinds_count(s->kinds), sizeof(*s->written));
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

static int
write_respondent(const struct stream *s, const struct respondent *r,
    struct csvout *out)
{
	int64_t w = s->written[r->kind];
	char text[64];

	snprintf(text, sizeof(text), "%" PRId64 ".%012" PRId64,
	    w / WEIGHT_ONE, w % WEIGHT_ONE);
	csvout_raw(out, r->record);
	csvout_raw(out, slice_of(text));
	return csvout_end(out, r->eol);
}

static int
write_all(struct stream *s, struct csvout *out, struct diag *d)
{
	struct respondent r;
	int got;

	if (respondents_rewind(s->respondents, d) < 0)
		return -1;
	csvout_raw(out, csvin_header(s->input.in));
	csvout_field(out, slice_of(s->o->name));
	if (csvout_end(out, (struct slice){ s->eol, s->eol_n }) < 0)
		return -2;
	while ((got = respondents_next(s->respondents, &r, d)) > 0)
		if (write_respondent(s, &r, out) < 0)
			return -2;
	if (got < 0)
		return -1;
	return csvout_close(out) < 0 ? -2 : 0;
}

static void
clear(struct stream *s)
{
	for (size_t i = 0; s->outcomes != NULL && i < s->ngroups; i++)
		outcome_clear(&s->outcomes[i]);
	free(s->outcomes);
	free(s->written);
	free(s->weight_0);
	free(s->order);
	free(s->categories);
	free(s->numbers);
	respondents_free(s->respondents);
	kinds_free(s->kinds);
	groups_free(s->groups);
	input_close(&s->input);
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
	clear(&s);
	return status;
}
