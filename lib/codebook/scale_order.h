/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which answers of a question are steps of a scale: for what goes down the
 * scale, and for its ends (scale_ends.h).
 */
#ifndef SCALE_ORDER_H
#define SCALE_ORDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct diag;
struct scale;

struct scale_answer {
	struct slice label;
	bool open;		/* "don't know", refused and the like */
	bool has_number;	/* that means something: answer_number.h */
	double number;
	bool on;		/* filled: it is a step of the scale, */
	double height;		/* and stands above those with a lower one */
};

/* The known scale of all answers that are not open, or NULL. */
const struct scale *scale_order_scale(const struct scale_answer *answers,
    size_t n);

/*
 * Finds the steps of a scale among n answers: those of a scale that is known
 * (scale.h), by its order from its upper end, whatever their numbers are; else
 * those with a number, the highest on top.  An open answer, and what is left of
 * a list ("Other"), is no step of a known scale, and of numbers only if it has
 * one; any other has to be a step.  Two steps can have the same height, and
 * there may be none at all.  0, or -1 and the diag, which says of which answer
 * it cannot be told; it does not name the question.
 */
int scale_order_steps(struct scale_answer *answers, size_t n, struct diag *d);

/*
 * The same of answers in the order in which they are shown, where the steps
 * have to rise, or fall, from each to the next.  Answers of a known scale that
 * do not go by its order can go by their numbers, if all have one.  0, or -1
 * and the diag as above, or with the answer that does not go on.
 */
int scale_order(struct scale_answer *answers, size_t n, struct diag *d);

#endif
