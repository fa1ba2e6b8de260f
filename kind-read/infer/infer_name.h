/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the name of a column lets one expect in it, and which names belong
 * together.
 */
#ifndef INFER_NAME_H
#define INFER_NAME_H

#include <stdbool.h>

#include "base/slice.h"

/*
 * How well does the name fit the respondents' numbers?  0: not at all; the
 * known names (id, RespondentID, ResponseId, RecordNo, case, ...) fit better
 * than those whose last word is id, or that end in Id or ID.  Capitals do not
 * matter here and below, and words end at _ . - and blanks.
 */
int infer_name_id(struct slice name);

/* Does it promise a quantity, even if few different numbers occur?  (A weight,
 * an age, a duration, a share of the questionnaire, a place on the map.) */
bool infer_name_quantity(struct slice name);

/*
 * Cuts the name of one of several columns that belong together in two: what
 * they share, and what the column adds.  "Q7_2", "q.2", "group/q/2", "q___2",
 * "Question - Option", "Question [Row]".  False if there is nothing to cut, or
 * one half would be empty.
 */
bool infer_name_split(struct slice name, struct slice *shared,
    struct slice *own);

/* Of more, the last one is kept. */
#define INFER_CUTS 8

struct infer_cut {
	struct slice shared;	/* trimmed, as own; neither is empty */
	struct slice own;
};

/* All ways to cut a name so, the one that shares least first; also "6. Option"
 * behind the number of the question, "Question (choice=Option)", and at slashes
 * in a sentence. */
struct infer_cuts {
	struct infer_cut items[INFER_CUTS];
	size_t n;
	size_t usual;		/* that of infer_name_split, or n */
	/* The signs may be part of what is shared or own: _ and dots, dashes,
	 * or slashes in a sentence. */
	bool loose;
};

void infer_name_cuts(struct slice name, struct infer_cuts *cuts);

/* Is the name cut so that this is what it shares? */
bool infer_name_shares(struct slice name, struct slice shared);

/* What the column of that name adds to what is shared; if it is not cut there,
 * as infer_name_split has it; or empty. */
struct slice infer_name_own(struct slice name, struct slice shared);

#endif
