/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of a table that are shares: of answers, and of several together.
 */
#ifndef NETS_H
#define NETS_H

#include <stddef.h>

#include "scale.h"
#include "slice.h"
#include "table.h"

struct fixed_sum;
struct opts;
struct question;
struct survey;
struct tally_row;

/* What it takes to make the table of one question. */
struct work {
	struct table *table;
	const struct survey *survey;
	const struct question *question;
	const struct opts *o;
	const struct table_look *look;
	const struct tally_row *rows;
	size_t nrows;
	const struct fixed_sum *base;
};

/* Adds a row for the respondents in sum. */
void nets_add_share(const struct work *w, enum table_kind kind,
    struct slice label, struct slice members, const struct fixed_sum *sum);

/* Adds a net of the answers on one side of the scale, if they are at least so
 * many. */
void nets_add_side(const struct work *w, const struct scale *scale,
    enum scale_side side, size_t least);

/* Adds the i-th net of --net under that label. */
void nets_add_net(const struct work *w, size_t i, struct slice label);

/* Adds the nets of --net that the question has; returns how many. */
size_t nets_add_asked(const struct work *w);

/* Adds the nets of the scale that the answers are on, such as Agree. */
void nets_add_scale(const struct work *w);

#endif
