/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Answers by their place on a scale: "top2" are the first two, "bottom3" the
 * last three.
 */
#ifndef SCALE_ENDS_H
#define SCALE_ENDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct buf;
struct diag;
struct scale_answer;

struct scale_ends {
	bool bottom;
	size_t n;		/* answers, 1 or more */
};

/* Reads "top2", "Bottom3" or, as it is called, "Top 2"; false if the text is no
 * such word. */
bool scale_ends_read(struct slice text, struct scale_ends *e);

/* Adds what they are called: "Top 2". */
void scale_ends_name(const struct scale_ends *e, struct buf *out);

/*
 * Which of the n answers they are, by the steps that scale_order_steps finds:
 * the highest are the top.  They need not be shown in the order of the scale,
 * as those of scale_order must be: an end is the same answers in any order.
 * And two steps of the same height are an error only where one of them would be
 * in and the other not.  in has a place for each answer, false for all where there
 * is an error.  0, or -1 and the diag, without the question, if the answers are
 * no steps, are too few for an end, or such a tie.
 */
int scale_ends_find(const struct scale_ends *e, struct scale_answer *answers,
    size_t n, bool *in, struct diag *d);

#endif
