/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which of several groups an answer belongs to, by its label or by its code.
 *
 * Groups mean an answer of the codebook by its label, or by its code unless
 * that is the label of another answer; ranges by its number (answer_number.h).
 */
#ifndef GROUPING_H
#define GROUPING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct codebook;
struct codebook_variable;
struct diag;
struct group;
struct grouping;

enum grouping_place {
	GROUPING_MISSING,	/* no answer */
	GROUPING_NONE,		/* an answer that no group takes */
	GROUPING_FOUND		/* one group takes it, or more do */
};

/*
 * For n groups and a column that the codebook calls v; both, or v alone, may
 * be NULL.  Keeps all that it is given.
 */
struct grouping *grouping_new(struct group *const *groups, size_t n,
    const struct codebook *cb, const struct codebook_variable *v);
void grouping_free(struct grouping *g);

/*
 * Where the field belongs, a grouping_place; in has room for n and says of
 * each group whether it takes the field.  An empty field is missing.  So is
 * what the codebook calls missing, unless a group names it by its text: then
 * that group takes it, and a range does not.  Where labels are numbers and the
 * codes of other answers (0 to 10 with the codes 1 to 11) fields are labels.
 * -1 and the diag if the field there is a code only, or elsewhere if it is the
 * label of one answer and the code of another (overlaps in codebook.h) and the
 * two belong to different places.
 */
int grouping_find(struct grouping *g, struct slice field, bool *in,
    struct diag *d);

/* As if grouping_find had found the field so many times more. */
void grouping_again(struct grouping *g, struct slice field, uint64_t times);

/* How many fields were what, in all that was found: they add. */
struct grouping_met {
	uint64_t **values;	/* of each group, each value */
	uint64_t labels;	/* labels and no codes */
	uint64_t both;		/* the label of one answer and the code of
				 * another, where numbers tell that these are
				 * labels */
	uint64_t units;		/* in the one unit that they are in */
};

/* To read, or to add to. */
struct grouping_met *grouping_met(struct grouping *g);

/* The unit of those in one (answer_text.h), or 0; and that others are in that
 * unit, too: -1 and the diag if there would be several where there are
 * ranges. */
unsigned grouping_unit(const struct grouping *g);
int grouping_join_unit(struct grouping *g, unsigned unit, struct diag *d);

/* Have fields been in a unit ("15 minutes")?  Then others may not be. */
bool grouping_has_unit(const struct grouping *g);

/* Adds what another one, of the same groups, found. */
void grouping_join(struct grouping *g, const struct grouping *same);

/* Could all fields so far be codes, where they were taken for labels? */
bool grouping_ambiguous(const struct grouping *g);

/* Did any field so far turn out to be this value of the group? */
bool grouping_given(const struct grouping *g, size_t group, size_t value);

#endif
