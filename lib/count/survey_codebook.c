/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "codebook/codebook.h"
#include "codebook/stem.h"
#include "ask/group.h"
#include "count/survey_options.h"
#include "count/survey.h"
#include "count/survey_codebook.h"

/* What a grid asks: the title of its row; without one its name, if that is no
 * code; or nothing. */
static struct slice
asked_by(const struct codebook *cb, struct slice group)
{
	const struct codebook_variable *v = codebook_find(cb, group);

	if (v != NULL && v->title.n > 0)
		return v->title;
	return stem_has_words(group) ? group : (struct slice){ "", 0 };
}

/* An item of a grid is worded with its question before it. */
static void
join_wording(const struct codebook *cb, const struct codebook_variable *v,
    struct question *q)
{
	struct slice rest = v->group, group, asked = { "", 0 };
	struct buf b;

	while (asked.n == 0 && rest.n > 0 && slice_part(&rest, '|', &group))
		asked = asked_by(cb, group);
	if (asked.n == 0)
		return;
	buf_init(&b);
	stem_join(asked, q->wording, &b);
	q->wording = buf_all(&b);
	q->joined = b.p;
}

static void
find_variables(const struct codebook *cb, struct question *q)
{
	const struct codebook_variable *v;

	q->variables = xcalloc(q->ncolumns, sizeof(*q->variables));
	for (size_t i = 0; cb != NULL && i < q->ncolumns; i++)
		q->variables[i] = codebook_find(cb, q->names[i]);
	v = q->is_set ? NULL : q->variables[0];
	if (cb != NULL && q->is_set)
		v = codebook_find(cb, q->name);
	q->wording = v != NULL && v->title.n > 0 ? v->title : q->name;
	if (v != NULL && !q->is_set && v->title.n > 0 &&
	    !codebook_in_set(v->type))
		join_wording(cb, v, q);
}

static bool
is_type(const struct codebook_variable *v, enum codebook_type type)
{
	return v != NULL && v->type == type;
}

/* The codes and labels of a set have to be told apart at once. */
static int
check_set(const struct question *q, struct diag *d)
{
	for (size_t i = 0; i < q->ncolumns; i++) {
		const struct codebook_variable *v = q->variables[i];

		if (v != NULL && v->overlaps)
			return diag_set(d, "%s: in the codebook a code of it "
			    "is the label of another answer, which cannot be "
			    "told apart in a set", v->name.p);
		if (is_type(v, CODEBOOK_MULTI) !=
		    is_type(q->variables[0], CODEBOOK_MULTI))
			return diag_set(d, "%.*s: %.*s and %.*s are no set, "
			    "since the codebook has one of them as multi and "
			    "the other not", (int)q->name.n, q->name.p,
			    (int)q->names[0].n, q->names[0].p,
			    (int)q->names[i].n, q->names[i].p);
	}
	return 0;
}

static int
find_kind(struct question *q, const struct survey_options *o, struct diag *d)
{
	if (!q->is_set) {
		q->kind = o->mean ? TALLY_NUMBER : TALLY_SINGLE;
		if (o->of_responses)
			return diag_set(d, "--of-responses: %.*s is no set, "
			    "so it has one response for each respondent",
			    (int)q->name.n, q->name.p);
		if (o->of_ticked)
			return diag_set(d, "--of-ticked: %.*s is no set, so "
			    "nothing is ticked", (int)q->name.n, q->name.p);
		return 0;
	}
	q->kind = is_type(q->variables[0], CODEBOOK_MULTI) ? TALLY_CHOICES :
	    TALLY_MULTI;
	return check_set(q, d);
}

/* The question's own net of that name, which is made if there is none. */
static struct group *
own_net(struct question *q, size_t shared, struct slice label)
{
	for (size_t i = shared; i < q->nnets; i++)
		if (slice_eq(group_label(q->nets[i]), label))
			return q->nets[i];
	q->nets = xreallocarray(q->nets, q->nnets + 1, sizeof(*q->nets));
	q->nets[q->nnets] = group_new(label);
	return q->nets[q->nnets++];
}

static void
add_once(struct group *g, struct slice text)
{
	for (size_t i = 0; i < group_count(g); i++)
		if (slice_eq(group_value(g, i), text))
			return;
	group_add(g, text);
}

/* What the tally is sure to know the option of that column by. */
static struct slice
option_name(const struct question *q, size_t column)
{
	struct slice title = q->variables[column]->title;

	if (title.n == 0)
		return q->names[column];
	for (size_t i = 0; i < q->ncolumns; i++)
		if (i != column && q->variables[i] != NULL &&
		    slice_eq(q->variables[i]->title, title))
			return q->names[column];
	return title;
}

/* The nets of an option are its set's: by itself it has none. */
static void
add_nets(struct survey *s, struct question *q, size_t column)
{
	const struct codebook_variable *v = q->variables[column];

	if (v == NULL || (v->type == CODEBOOK_FLAG && !q->is_set))
		return;
	for (size_t i = 0; i < v->nanswers; i++) {
		const struct codebook_answer *a = &v->answers[i];

		if (a->missing > CODEBOOK_DK ||
		    (q->kind == TALLY_MULTI && !codebook_ticks(a)))
			continue;
		for (size_t n = 0; n < a->nets.n; n++)
			add_once(own_net(q, s->nnets, a->nets.items[n]),
			    q->kind == TALLY_MULTI ? option_name(q, column) :
			    codebook_label(a));
	}
}

static bool
has_nets(const struct codebook_variable *v)
{
	for (size_t i = 0; v != NULL && i < v->nanswers; i++)
		if (v->answers[i].nets.n > 0)
			return true;
	return false;
}

int
survey_codebook_describe(struct survey *s, struct question *q,
    const struct survey_options *o, struct diag *d)
{
	find_variables(s->codebook, q);
	if (find_kind(q, o, d) < 0)
		return -1;
	q->nets = xcalloc(s->nnets, sizeof(*q->nets));
	for (; q->nnets < s->nnets; q->nnets++)
		q->nets[q->nnets] = s->nets[q->nnets];
	for (size_t i = 0; i < q->ncolumns && q->kind != TALLY_NUMBER; i++) {
		if (o->of_responses)
			s->nets_dropped |= has_nets(q->variables[i]);
		else
			add_nets(s, q, i);
	}
	return 0;
}
