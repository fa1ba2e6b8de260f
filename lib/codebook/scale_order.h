/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Are the answers of a question the steps of a scale, one after another?
 */
#ifndef SCALE_ORDER_H
#define SCALE_ORDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct diag;

struct scale_answer {
	struct slice label;
	bool open;		/* "don't know", refused and the like */
	bool has_number;	/* that means something: answer_number.h */
	double number;
	bool on;		/* filled: it is a step of the scale */
};

/*
 * Finds the steps of a scale among n answers in the order in which they are
 * shown: those of a scale that is known (scale.h), in its order or from its
 * other end; else those with a number, if these rise, or fall, from each to the
 * next.  Open answers need not have a number, and are no steps without one; any
 * other has to be a step.  0, or -1 and the diag, which says of which answer it
 * cannot be told; it does not name the question.
 */
int scale_order(struct scale_answer *answers, size_t n, struct diag *d);

#endif
