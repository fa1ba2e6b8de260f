/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/length.h"
#include "codebook/codebook.h"
#include "codebook/answer_number.h"
#include "codebook/answer_text.h"
#include "codebook/scale.h"
#include "kind-codebook/asked.h"
#include "kind-codebook/drafted.h"
#include "kind-codebook/quantity.h"
#include "kind-codebook/measures.h"

static const struct codebook_variable *
member(const struct codebook *cb, const struct drafted *q, size_t i)
{
	return &cb->variables[q->members[i]];
}

static bool
has_net(const struct codebook_variable *v, struct slice net)
{
	for (size_t i = 0; i < v->nanswers; i++)
		if (v->answers[i].missing <= CODEBOOK_DK &&
		    codebook_has_text(&v->answers[i].nets, net))
			return true;
	return false;
}

static bool
has_nets(const struct codebook *cb, const struct drafted *q)
{
	for (size_t i = 0; i < q->n; i++)
		for (size_t k = 0; k < member(cb, q, i)->nanswers; k++)
			if (member(cb, q, i)->answers[k].nets.n > 0)
				return true;
	return false;
}

/* The first net that all columns have. */
static struct slice
shared_net(const struct codebook *cb, const struct drafted *q)
{
	const struct codebook_variable *v = member(cb, q, 0);

	for (size_t k = 0; k < v->nanswers; k++)
		for (size_t i = 0; i < v->answers[k].nets.n; i++) {
			struct slice net = v->answers[k].nets.items[i];
			size_t m = 0;

			while (m < q->n && has_net(member(cb, q, m), net))
				m++;
			if (m == q->n)
				return net;
		}
	return (struct slice){ "", 0 };
}

/* The different labels of all columns; the caller frees them. */
static size_t
labels_of(const struct codebook *cb, const struct drafted *q,
    struct slice **labels)
{
	size_t n = 0, cap = 0;

	*labels = NULL;
	for (size_t i = 0; i < q->n; i++)
		for (size_t k = 0; k < member(cb, q, i)->nanswers; k++) {
			const struct codebook_answer *a =
			    &member(cb, q, i)->answers[k];
			size_t at = 0;

			while (at < n && !slice_eq((*labels)[at],
			    codebook_label(a)))
				at++;
			if (at < n || a->missing > CODEBOOK_DK)
				continue;
			*labels = xgrow(*labels, n, &cap, sizeof(**labels));
			(*labels)[n++] = codebook_label(a);
		}
	return n;
}

/* Does each column have an answer on that side? */
static bool
all_have(const struct codebook *cb, const struct drafted *q,
    const struct scale *scale, enum scale_side side)
{
	for (size_t i = 0; i < q->n; i++) {
		const struct codebook_variable *v = member(cb, q, i);
		size_t k = 0;

		while (k < v->nanswers && (v->answers[k].missing >
		    CODEBOOK_DK || scale_side(scale,
		    codebook_label(&v->answers[k])) != side))
			k++;
		if (k == v->nanswers)
			return false;
	}
	return true;
}

/* A ; would end the net, and there are no signs to quote it with. */
static bool
can_stand(const struct slice *labels, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (memchr(labels[i].p, ';', labels[i].n) != NULL)
			return false;
	return true;
}

static void
put_value(struct buf *out, struct slice label)
{
	bool quoted = false;

	for (size_t i = 0; i < label.n; i++)
		quoted |= strchr(",|=:\"-+<", label.p[i]) != NULL;
	if (!quoted) {
		buf_slice(out, label);
		return;
	}
	buf_putc(out, '"');
	for (size_t i = 0; i < label.n; i++) {
		if (label.p[i] == '"')
			buf_putc(out, '"');
		buf_putc(out, label.p[i]);
	}
	buf_putc(out, '"');
}

/* Adds the net of that side, or nothing for one answer, which needs none.
 * Returns what stands for the side. */
static struct slice
put_net(struct buf *out, const struct scale *scale, enum scale_side side,
    const struct slice *labels, size_t n)
{
	const char *before = "=";
	size_t times = 0, one = 0;

	for (size_t i = 0; i < n; i++) {
		if (scale_side(scale, labels[i]) != side)
			continue;
		one = i;
		times++;
	}
	if (times == 1)
		return labels[one];
	buf_puts(out, out->len > 0 ? "; " : "");
	buf_puts(out, scale_net(scale, side));
	for (size_t i = 0; i < n; i++) {
		if (scale_side(scale, labels[i]) != side)
			continue;
		buf_puts(out, before);
		put_value(out, labels[i]);
		before = "|";
	}
	return slice_of(scale_net(scale, side));
}

static struct slice
scale_nets(const struct codebook *cb, const struct drafted *q,
    struct buf *nets)
{
	static const enum scale_side sides[] = { SCALE_HIGH, SCALE_LOW };
	struct slice *labels;
	size_t n = labels_of(cb, q, &labels);
	const struct scale *scale = n == 0 || !can_stand(labels, n) ? NULL :
	    scale_find(labels, n);
	struct slice top = { "", 0 }, name;

	for (size_t i = 0; scale != NULL && i < 2; i++) {
		if (scale_net(scale, sides[i]) == NULL ||
		    !all_have(cb, q, scale, sides[i]))
			continue;
		name = put_net(nets, scale, sides[i], labels, n);
		if (sides[i] == SCALE_HIGH)
			top = name;
	}
	free(labels);
	return top;
}

struct slice
measures_nets(const struct codebook *cb, const struct drafted *q,
    struct buf *nets)
{
	if (q->kind == DRAFTED_SET ||
	    member(cb, q, 0)->type != CODEBOOK_SINGLE)
		return (struct slice){ "", 0 };
	if (has_nets(cb, q))
		return shared_net(cb, q);
	return scale_nets(cb, q, nets);
}

static bool
is_year(double x)
{
	return x >= 1900 && x <= 2100 && x == floor(x);
}

/* The numbers of answers. */
struct numbered {
	size_t n;
	bool years;
	double low, high;
};

static void
add_value(struct numbered *x, double value)
{
	x->years = (x->n == 0 || x->years) && is_year(value);
	if (x->n == 0 || value < x->low)
		x->low = value;
	if (x->n == 0 || value > x->high)
		x->high = value;
	x->n++;
}

/* Has each answer but "don't know" and the like a number? */
static bool
have_numbers(const struct codebook_variable *v,
    const struct answer_numbers *n, struct numbered *x)
{
	*x = (struct numbered){ 0, false, 0, 0 };
	for (size_t i = 0; i < v->nanswers; i++) {
		const struct codebook_answer *a = &v->answers[i];

		if (a->missing > CODEBOOK_DK)
			continue;
		if (!n->listed[i].known &&
		    answer_number_open(a, codebook_label(a)))
			continue;
		if (!n->listed[i].known || n->listed[i].at_least)
			return false;
		add_value(x, n->listed[i].value);
	}
	return x->n > 2 && !x->years;
}

/*
 * Numbers without words are names of answers that nobody has written down, but
 * from 0 to 10; so may numbers be that all have words ("1. Bus"), unless these
 * are a scale.  Where some have, these are its ends.
 */
static bool
are_points(const struct codebook_variable *v, const struct numbered *x)
{
	struct slice *words = xcalloc(v->nanswers, sizeof(*words));
	size_t n = 0;
	bool points;

	for (size_t i = 0; i < v->nanswers; i++) {
		const struct codebook_answer *a = &v->answers[i];
		struct slice text = answer_text_words(codebook_label(a));

		if (a->missing <= CODEBOOK_DK && text.n > 0 &&
		    !answer_number_open(a, codebook_label(a)) &&
		    text.n < codebook_label(a).n)
			words[n++] = text;
	}
	if (n == 0)
		points = x->low == 0 && x->high == 10 && x->n == 11;
	else
		points = n < x->n || scale_find(words, n) != NULL;
	free(words);
	return points;
}

static bool
mean_of_listed(const struct codebook_variable *v)
{
	struct answer_numbers n;
	struct numbered x;
	bool can;

	answer_number_init(&n, v);
	can = (n.source == ANSWER_SCORES || (n.source == ANSWER_LABELS &&
	    n.labelled)) && have_numbers(v, &n, &x) &&
	    (n.source == ANSWER_SCORES || are_points(v, &x));
	answer_number_clear(&n);
	return can;
}

bool
measures_mean(const struct codebook *cb, const struct drafted *q,
    const struct asked *a)
{
	if (q->kind == DRAFTED_SET)
		return false;
	for (size_t i = 0; i < q->n; i++) {
		const struct codebook_variable *v = member(cb, q, i);
		const struct asked_column *c = a == NULL ? NULL :
		    &a->columns[q->members[i]];
		bool can = v->type == CODEBOOK_NUMBER ?
		    quantity_find(v, c) == QUANTITY_OF :
		    v->type == CODEBOOK_SINGLE && mean_of_listed(v) &&
		    (c == NULL || c->answered > 0);

		if (!can)
			return false;
	}
	return true;
}
