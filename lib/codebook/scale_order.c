/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "codebook/scale.h"
#include "codebook/scale_order.h"

/* The scale of all that is not open. */
static const struct scale *
find_scale(const struct scale_answer *answers, size_t n)
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
find_steps(struct scale_answer *answers, size_t n, const struct scale *scale)
{
	for (size_t i = 0; i < n; i++)
		answers[i].on = scale == NULL ? answers[i].has_number :
		    !answers[i].open && scale_side(scale, answers[i].label) !=
		    SCALE_OPEN;
}

/* Where a step stands on the scale, or its number. */
static double
place(const struct scale_answer *a, const struct scale *scale)
{
	return scale == NULL ? a->number :
	    (double)scale_place(scale, a->label);
}

/* The first step that does not go on as the two before it, or n. */
static size_t
find_turn(const struct scale_answer *answers, size_t n,
    const struct scale *scale)
{
	int way = 0;
	size_t last = n;

	for (size_t i = 0; i < n; i++) {
		double is, was;

		if (!answers[i].on)
			continue;
		if (last < n) {
			is = place(&answers[i], scale);
			was = place(&answers[last], scale);
			if (is == was || (way != 0 && (is > was) != (way > 0)))
				return i;
			way = is > was ? 1 : -1;
		}
		last = i;
	}
	return n;
}

/* The first answer that is neither a step nor open, or n. */
static size_t
find_other(const struct scale_answer *answers, size_t n)
{
	size_t i = 0;

	while (i < n && (answers[i].on || answers[i].open))
		i++;
	return i;
}

int
scale_order(struct scale_answer *answers, size_t n, struct diag *d)
{
	const struct scale *scale = find_scale(answers, n);
	size_t other, turn;

	find_steps(answers, n, scale);
	if (scale != NULL && find_turn(answers, n, scale) == n)
		return 0;
	find_steps(answers, n, NULL);
	other = find_other(answers, n);
	if (other < n && scale == NULL)
		return diag_set(d, "its answers are on no scale that is known, "
		    "nor do all have a number (\"%.*s\"); wanted an ordered "
		    "scale, or scores in the codebook",
		    (int)answers[other].label.n, answers[other].label.p);
	if (other == n)
		scale = NULL;
	else
		find_steps(answers, n, scale);
	turn = find_turn(answers, n, scale);
	if (turn == n)
		return 0;
	return diag_set(d, "its answers are not in the order of a scale: "
	    "\"%.*s\" is not where it would go on; wanted that order in the "
	    "codebook", (int)answers[turn].label.n, answers[turn].label.p);
}
