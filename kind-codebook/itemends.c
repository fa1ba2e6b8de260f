/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "codebook/codebook.h"
#include "codebook/answer_number.h"
#include "codebook/scale.h"
#include "codebook/scale_order.h"
#include "codebook/scale_ends.h"
#include "kind-codebook/asked.h"
#include "kind-codebook/drafted.h"
#include "kind-codebook/itemends.h"

/* A column's answers, without what is none; the caller frees them. */
static struct scale_answer *
answers_of(const struct codebook_variable *v, size_t *n)
{
	struct scale_answer *list = xcalloc(v->nanswers, sizeof(*list));

	*n = 0;
	for (size_t i = 0; i < v->nanswers; i++) {
		const struct codebook_answer *a = &v->answers[i];
		struct slice label = codebook_label(a);

		if (a->missing <= CODEBOOK_DK)
			list[(*n)++] = (struct scale_answer){ .label = label,
			    .open = answer_number_open(a, label) };
	}
	return list;
}

static bool
on_scale_without_nets(const struct scale_answer *answers, size_t n)
{
	const struct scale *scale = scale_order_scale(answers, n);

	return scale != NULL && scale_net(scale, SCALE_HIGH) == NULL;
}

static bool
are_apart(struct scale_answer *answers, size_t n)
{
	bool *top = xcalloc(n, sizeof(*top)), *bottom = xcalloc(n,
	    sizeof(*bottom));
	struct diag d;
	bool apart = scale_ends_find(&(struct scale_ends){ false, 2 }, answers,
	    n, top, &d) == 0 && scale_ends_find(&(struct scale_ends){ true,
	    2 }, answers, n, bottom, &d) == 0;

	for (size_t i = 0; i < n; i++)
		apart &= !(top[i] && bottom[i]);
	free(top);
	free(bottom);
	return apart;
}

static bool
has_ends(const struct codebook_variable *v)
{
	size_t n;
	struct scale_answer *answers = answers_of(v, &n);
	bool has = on_scale_without_nets(answers, n) && are_apart(answers, n);

	free(answers);
	return has;
}

static bool
same_answers(const struct codebook_variable *a,
    const struct codebook_variable *b)
{
	if (a->nanswers != b->nanswers)
		return false;
	for (size_t i = 0; i < a->nanswers; i++)
		if (a->answers[i].nets.n > 0 || b->answers[i].nets.n > 0 ||
		    a->answers[i].missing != b->answers[i].missing ||
		    !slice_eq(codebook_label(&a->answers[i]),
		    codebook_label(&b->answers[i])))
			return false;
	return true;
}

/* Has somebody an answer that the codebook does not list? */
static bool
has_others(const struct codebook_variable *v, const struct asked_column *c)
{
	uint64_t listed = 0;

	for (size_t i = 0; i < v->nanswers; i++)
		if (v->answers[i].missing <= CODEBOOK_DK)
			listed += c->gave[i].n;
	return listed < c->answered;
}

bool
itemends_found(const struct codebook *cb, const struct drafted *q,
    const struct asked *a)
{
	const struct codebook_variable *first = &cb->variables[q->members[0]];

	if (q->kind != DRAFTED_GRID)
		return false;
	for (size_t i = 0; i < q->n; i++) {
		const struct codebook_variable *v =
		    &cb->variables[q->members[i]];

		if (v->type != CODEBOOK_SINGLE || !same_answers(v, first) ||
		    (a != NULL && has_others(v, &a->columns[q->members[i]])))
			return false;
	}
	return has_ends(first);
}
