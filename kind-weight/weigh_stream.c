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
#include "kind-weight/sample/kinds.h"
#include "kind-weight/options.h"
#include "kind-weight/input.h"
#include "kind-weight/groups.h"
#include "kind-weight/reading.h"
#include "kind-weight/parts.h"
#include "kind-weight/outcome/outcome.h"
#include "kind-weight/outcome_find.h"
#include "kind-weight/sample/roster.h"
#include "kind-weight/weight_report.h"
#include "kind-weight/sample/respondents.h"
#include "kind-weight/sample/stream_out.h"
#include "kind-weight/system.h"
#include "kind-weight/system_bounds.h"
#include "kind-weight/weigh.h"
#include "kind-weight/weigh_stream.h"
#include "kind-weight/written.h"

struct stream {
	const struct opts *o;
	struct input input;
	struct reading reading;
	struct stream_out head;	/* what is kept of the header */
	uint32_t *order;	/* of groups */
	size_t ngroups;
	int64_t *weights;	/* of each kind, if it has one */
	struct outcome *outcomes;	/* of each group, in order */
};

static int
start(struct stream *s, struct diag *d)
{
	struct diag why;

	if (input_open(&s->input, s->o, d) < 0)
		return -1;
	stream_out_begin(&s->head, s->input.in);
	if (column_check_new(&s->input.cols, slice_of(s->o->name), &why) < 0)
		return diag_set(d, "--name: %s", why.text);
	return reading_init(&s->reading, &s->input, d);
}

static int
read_all(struct stream *s, struct diag *d)
{
	if (parts_read(&s->reading, d) < 0)
		return -1;
	input_remark(&s->input);
	if (s->reading.people.n == 0)
		return diag_at(d, s->input.cols.file, 0, "no respondent is in "
		    "it to be weighted");
	return 0;
}

/* Answers without a target are an error; those of targets that nobody gave are
 * one if a target is empty for it, which is found later. */
static int
check_margins(struct stream *s, struct diag *d)
{
	struct remarks r = { .prog = s->o->prog,
	    .strict = s->reading.outside };
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
		status = written_init(&w, system, factors,
		    &s->reading.people, d);
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
	    s->reading.kinds, &s->reading.people };
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

	s->weights = xcalloc(kinds_count(s->reading.kinds),
	    sizeof(*s->weights));
	s->ngroups = groups_list(s->reading.groups, &s->order);
	s->outcomes = xcalloc(s->ngroups, sizeof(*s->outcomes));
	for (size_t i = 0; i < s->ngroups; i++) {
		struct outcome *o = &s->outcomes[i];

		o->group = groups_name(s->reading.groups, s->order[i]);
		o->weight_0 = s->reading.weight_0[s->order[i]];
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
	free(s->order);
	reading_clear(&s->reading);
	input_close(&s->input);
}

static int
write_all(struct stream *s, struct csvout *out, struct diag *d)
{
	s->head.name = s->o->name;
	s->head.roster = &s->reading.people;
	s->head.weights = s->weights;
	s->head.nkinds = kinds_count(s->reading.kinds);
	return stream_out_write(&s->head, s->input.in, s->reading.respondents,
	    out, d);
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
