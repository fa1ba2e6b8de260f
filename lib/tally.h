/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A tally: the exact sums for each answer of one question.
 *
 * What is missing (an empty field) is out of the base.  What the plan excludes
 * is out of it too, but is counted apart.  A respondent of weight 0 is in no
 * sum; the answer is known all the same.
 */
#ifndef TALLY_H
#define TALLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "fixed.h"
#include "slice.h"

struct diag;
struct group;

enum tally_kind {
	TALLY_SINGLE,		/* one column, an answer in each field */
	TALLY_NUMBER,		/* one column, a number in each field */
	TALLY_MULTI		/* a column for each option, ticked or not */
};

/* What to count.  All it points to belongs to the caller and is kept. */
struct tally_plan {
	enum tally_kind kind;
	size_t ncolumns;	/* 1 unless TALLY_MULTI */
	const struct slice *columns;	/* their names */
	const size_t *fields;	/* where the fields are in a record */
	size_t nnets;
	struct group *const *nets;
	size_t nexclude;
	const struct slice *exclude;	/* answers out of the base */
};

/* An answer, option or number, with its sums. */
struct tally_row {
	struct slice label;	/* lives as long as the tally */
	double value;		/* of a TALLY_NUMBER */
	struct fixed_sum sum;
};

struct tally;

struct tally *tally_new(const struct tally_plan *plan);
void tally_free(struct tally *t);

/*
 * Counts one respondent; fields as csvin_fields gives them.  -1 and the diag
 * when a TALLY_NUMBER's field is no number, when a column of a set holds two
 * numbers that would both count as ticked, or when there are more different
 * answers than a table can show: 10,000, or 1,000,000 numbers.  The tally can
 * then only be freed.
 */
int tally_add(struct tally *t, const struct slice *fields, int64_t weight,
    struct diag *d);

/*
 * Call once, after the last respondent.  Puts the rows in the order in which
 * they are shown: options as in the header, numbers by value, answers as
 * order_answers does.
 */
void tally_finish(struct tally *t);

/* After tally_finish.  Excluded answers are no rows. */
size_t tally_nrows(const struct tally *t);
const struct tally_row *tally_rows(const struct tally *t);

/*
 * The sums of everybody who answered: for a set of options everybody with any
 * of its columns not empty.
 */
const struct fixed_sum *tally_base(const struct tally *t);

/* The sums of those who gave an excluded answer, and are not in the base. */
const struct fixed_sum *tally_excluded(const struct tally *t);

/*
 * The sums of those in the base who gave any of the answers in the plan's i-th
 * net, and whether the question has any of these answers.
 */
const struct fixed_sum *tally_net(const struct tally *t, size_t i);
bool tally_has_net(const struct tally *t, size_t i);

/* Did anybody give the i-th excluded answer, or that value of a net? */
bool tally_has_excluded(const struct tally *t, size_t i);
bool tally_has_value(const struct tally *t, size_t net, size_t value);

#endif
