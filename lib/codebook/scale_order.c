/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "codebook/scale.h"
#include "codebook/scale_order.h"

const struct scale *
scale_order_scale(const struct scale_answer *answers, size_t n)
{
	struct slice *labels = xcalloc(n, sizeof(*labels));
	const struct scale *scale;
	size_t closed = 0;

	for (size_t i = 0; i < n; i++)
		if (!answers[i].open)
			labels[closed++] = answers[i].label;
	scale = scale_find(labels, closed);
	free(labels);
	return scale;
}

static void
find_words(struct scale_answer *answers, size_t n, const struct scale *scale)
{
	for (size_t i = 0; i < n; i++) {
		struct scale_answer *a = &answers[i];

		a->on = !a->open && scale_side(scale, a->label) != SCALE_OPEN;
		a->height = a->on ? -(double)scale_place(scale, a->label) : 0;
	}
}

/* Returns the first that has none and should, or n. */
static size_t
find_numbers(struct scale_answer *answers, size_t n)
{
	size_t without = n;

	for (size_t i = 0; i < n; i++) {
		struct scale_answer *a = &answers[i];

		a->on = a->has_number;
		a->height = a->on ? a->number : 0;
		if (without == n && !a->on && !a->open &&
		    !scale_stays_last(a->label))
			without = i;
	}
	return without;
}

static int
find_steps(struct scale_answer *answers, size_t n, const struct scale *scale,
    struct diag *d)
{
	size_t without;

	if (scale != NULL) {
		find_words(answers, n, scale);
		return 0;
	}
	if ((without = find_numbers(answers, n)) == n)
		return 0;
	return diag_set(d, "its answers are on no scale that is known, nor do "
	    "all have a number (\"%.*s\"); wanted an ordered scale, or scores "
	    "in the codebook", (int)answers[without].label.n,
	    answers[without].label.p);
}

int
scale_order_steps(struct scale_answer *answers, size_t n, struct diag *d)
{
	return find_steps(answers, n, scale_order_scale(answers, n), d);
}

/* The first step that does not go on as the two before it, or n. */
static size_t
find_turn(const struct scale_answer *answers, size_t n)
{
	int way = 0;
	size_t last = n;

	for (size_t i = 0; i < n; i++) {
		double is, was;

		if (!answers[i].on)
			continue;
		if (last < n) {
			is = answers[i].height;
			was = answers[last].height;
			if (is == was || (way != 0 && (is > was) != (way > 0)))
				return i;
			way = is > was ? 1 : -1;
		}
		last = i;
	}
	return n;
}

int
scale_order(struct scale_answer *answers, size_t n, struct diag *d)
{
	const struct scale *scale = scale_order_scale(answers, n);
	size_t turn;

	if (find_steps(answers, n, scale, d) < 0)
		return -1;
	turn = find_turn(answers, n);
	if (turn == n)
		return 0;
	if (scale != NULL && find_numbers(answers, n) == n)
		turn = find_turn(answers, n);
	else if (scale != NULL)
		find_words(answers, n, scale);
	if (turn == n)
		return 0;
	return diag_set(d, "its answers are not in the order of a scale: "
	    "\"%.*s\" is not where it would go on; wanted that order in the "
	    "codebook", (int)answers[turn].label.n, answers[turn].label.p);
}
