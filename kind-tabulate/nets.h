/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of a table that are shares: of answers, and of several together.
 */
#ifndef NETS_H
#define NETS_H

#include <stdbool.h>
#include <stddef.h>

#include "scale.h"
#include "slice.h"
#include "table.h"

struct fixed_sum;
struct group;
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
	const struct fixed_sum *base;	/* of respondents */
};

/* Adds a row for the respondents in sum. */
void nets_add_share(const struct work *w, enum table_kind kind,
    struct slice label, struct slice members, const struct fixed_sum *sum);

/* Adds the row of an answer: a share of the base, or of the responses. */
void nets_add_answer(const struct work *w, const struct tally_row *row);

/* Is the row's answer in the net, by its label or its code? */
bool nets_has(const struct group *g, const struct tally_row *row);

/* Adds a net of the answers on one side of the scale, if they are at least so
 * many. */
void nets_add_side(const struct work *w, const struct scale *scale,
    enum scale_side side, size_t least);

/* On which side of the scale is the row? */
enum scale_side nets_side(const struct scale *scale,
    const struct tally_row *row);

/* Adds the question's i-th net under that label. */
void nets_add_net(const struct work *w, size_t i, struct slice label);

/* Adds the nets of --net that the question has, then those of the codebook
 * that have other names; returns how many. */
size_t nets_add_asked(const struct work *w);

/* Adds the nets of the scale that the answers are on, such as Agree. */
void nets_add_scale(const struct work *w);

#endif
