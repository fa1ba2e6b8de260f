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

struct scale_ends {
	bool bottom;
	size_t n;		/* answers, 1 or more */
};

/* Reads "top2" or "Bottom3"; false if the text is no such word. */
bool scale_ends_read(struct slice text, struct scale_ends *e);

/* Adds what they are called: "Top 2". */
void scale_ends_name(const struct scale_ends *e, struct buf *out);

/* An answer of a question. */
struct scale_ends_answer {
	struct slice label;
	bool out;		/* on no scale: "Don't know", says somebody */
	bool has_value;		/* a score, or another number that means
				 * something, */
	double value;		/* this one */
};

/*
 * Which of the n answers they are: on a known scale (scale.h) by its order,
 * from its upper end, whatever the scores; else by their numbers, the highest
 * on top.  Those that are out, open or what is left of a list have no place.
 * 0, or -1 and the diag, without the question, if the answers have no order,
 * are too few, or two of one place stand where the end begins.
 */
int scale_ends_find(const struct scale_ends *e,
    const struct scale_ends_answer *answers, size_t n, bool *in,
    struct diag *d);

#endif
