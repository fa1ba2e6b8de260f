/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/num.h"
#include "codebook/scale.h"
#include "codebook/answer_text.h"
#include "codebook/order.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"
#include "kind-read/infer/infer_answers.h"

static const struct slice selected = { "Selected", 8 };

void
infer_answers_add(struct codebook *cb, struct codebook_variable *v,
    const struct slice *values, size_t n)
{
	size_t *places = xcalloc(n, sizeof(*places));
	struct map *plain = map_new();
	char out[NUM_SIZE];

	order_answers(values, n, places);
	for (size_t i = 0; i < n; i++) {
		size_t had = map_count(plain);

		/* 1.0 is the code 1. */
		if (map_add(plain, codebook_plain(values[places[i]], out)) ==
		    had)
			codebook_add_answer(cb, v, values[places[i]]);
	}
	map_free(plain);
	free(places);
}

static bool
is_called(const struct codebook_variable *v, struct slice label)
{
	for (size_t i = 0; i < v->nanswers; i++)
		if (slice_eq(codebook_label(&v->answers[i]), label))
			return true;
	return false;
}

static void
label_yes(struct codebook *cb, struct codebook_variable *v)
{
	if (is_called(v, selected))
		return;
	for (size_t i = 0; i < v->nanswers; i++) {
		struct codebook_answer *a = &v->answers[i];

		if (a->label.n > 0 || !tick_is_yes(a->value))
			continue;
		a->label = codebook_text(cb, selected);
		return;
	}
}

void
infer_answers_flag(struct codebook *cb, struct codebook_variable *v,
    size_t own)
{
	size_t kept = 0;

	for (size_t i = 0; i < v->nanswers; i++) {
		struct codebook_answer *a = &v->answers[i];
		bool no = !tick_is_set(codebook_label(a));

		if (no && i >= own && !tick_is_set(a->value))
			continue;
		if (no && !a->has_score) {
			a->has_score = true;
			a->score = 0;
		}
		v->answers[kept++] = *a;
	}
	v->nanswers = kept;
	label_yes(cb, v);
}

/* Why an open answer is none, and whether it is marked for every question, or
 * only where it would be a number. */
struct reason {
	const char *last;	/* of them, in the order of scale_place */
	enum codebook_missing missing;
	bool every_question;
};

/* "Never heard of" may be what a question of awareness is about. */
static const struct reason reasons[] = {
	{ "Not sure", CODEBOOK_DK, true },
	{ "Unfamiliar", CODEBOOK_DK, false },
	{ "Refused", CODEBOOK_REFUSED, false },
	{ "No answer", CODEBOOK_SKIPPED, false },
	{ "Not applicable", CODEBOOK_NOTASKED, false }
};

/* Open answers belong to every scale.  NULL of all others. */
static const struct reason *
open_answer(struct slice label)
{
	size_t place = scale_place(NULL, label);

	if (place == SCALE_NO_PLACE)
		place = scale_place(NULL, answer_text_words(label));
	for (size_t i = 0; place != SCALE_NO_PLACE && i < LENGTH(reasons); i++)
		if (place <= scale_place(NULL, slice_of(reasons[i].last)))
			return &reasons[i];
	return NULL;
}

void
infer_answers_open(struct codebook_variable *v)
{
	for (size_t i = 0; i < v->nanswers; i++) {
		struct codebook_answer *a = &v->answers[i];
		const struct reason *reason = open_answer(codebook_label(a));

		if (a->missing == CODEBOOK_ANSWERED && !a->has_score &&
		    reason != NULL && (reason->every_question ||
		    v->type == CODEBOOK_NUMBER))
			a->missing = reason->missing;
	}
}

struct placed {
	struct codebook_answer answer;
	bool open;
	double code;	/* and if it is open, its place */
};

/* Are the codes numbers? */
static bool
place_codes(const struct codebook_variable *v, struct placed *places)
{
	for (size_t i = 0; i < v->nanswers; i++) {
		const struct codebook_answer *a = &v->answers[i];
		struct placed *p = &places[i];

		*p = (struct placed){ .answer = *a, .code = (double)i,
		    .open = a->missing != CODEBOOK_ANSWERED ||
		    open_answer(codebook_label(a)) != NULL };
		if (!p->open && !num_parse(a->value, &p->code))
			return false;
	}
	return true;
}

/* Do the first n codes only rise, or only fall, as the sign says? */
static bool
are_in_order(const struct placed *places, size_t n, double sign)
{
	double last = -INFINITY;

	for (size_t i = 0; i < n; i++) {
		if (places[i].open)
			continue;
		if (sign * places[i].code <= last)
			return false;
		last = sign * places[i].code;
	}
	return true;
}

static int
compare_places(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;

	if (x->open != y->open)
		return x->open ? 1 : -1;
	return (x->code > y->code) - (x->code < y->code);
}

/* Of what falls, the other way round. */
static void
turn(struct placed *places, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!places[i].open)
			places[i].code = -places[i].code;
}

void
infer_answers_order(struct codebook_variable *v, size_t own)
{
	struct placed *places = xcalloc(v->nanswers, sizeof(*places));

	if (own > 0 && v->nanswers > own && place_codes(v, places) &&
	    (are_in_order(places, own, 1) || are_in_order(places, own, -1))) {
		if (!are_in_order(places, own, 1))
			turn(places, v->nanswers);
		qsort(places, v->nanswers, sizeof(*places), compare_places);
		for (size_t i = 0; i < v->nanswers; i++)
			v->answers[i] = places[i].answer;
	}
	free(places);
}

/* A label that is not in the map, made of the answer's own. */
static struct slice
new_label(struct codebook *cb, const struct map *labels,
    const struct codebook_answer *a)
{
	struct slice label;
	struct buf b;

	buf_init(&b);
	buf_slice(&b, codebook_label(a));
	do
		buf_printf(&b, " (%s)", a->value.p);
	while (map_find(labels, buf_all(&b)) != MAP_NONE);
	label = codebook_text(cb, buf_all(&b));
	buf_clear(&b);
	return label;
}

void
infer_answers_differ(struct codebook *cb, struct codebook_variable *v)
{
	struct map *labels;

	if (v->nanswers < 2)
		return;
	labels = map_new();
	for (size_t i = 0; i < v->nanswers; i++) {
		struct codebook_answer *a = &v->answers[i];

		if (map_find(labels, codebook_label(a)) != MAP_NONE)
			a->label = new_label(cb, labels, a);
		map_add(labels, codebook_label(a));
	}
	map_free(labels);
}
