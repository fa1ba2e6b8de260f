/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What lies on one side of a value, or between two, in English: "age 18 to 24",
 * "endtime before 2020-04-25".
 */
#ifndef COND_SPAN_H
#define COND_SPAN_H

#include <stdbool.h>
#include <stddef.h>

#include "ask/cond_tree.h"

struct buf;
struct cond_said;

struct cond_end {
	const struct cond_label *label;
	enum cond_order order;	/* not ORDER_EQ */
};

/* The column's values that fulfil all of its ends, of which there are one or
 * two that fit; or the contrary, of two. */
struct cond_span {
	size_t column;
	struct cond_end ends[2];
	size_t nends;
	bool negated;
};

/* Do the two bound a span: the first below, the second above? */
bool cond_span_fits(const struct cond_end *low, const struct cond_end *high);

/* Adds the column and its span.  Of answers whose numbers are scores, or codes,
 * their labels are said. */
void cond_span_put(struct cond_said *s, struct buf *out,
    const struct cond_span *span);

#endif
