/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The text in which an SPSS file describes its multiple-response sets.
 *
 *	$kind=D1 1 20 Kind to in the week? k1 k2 k3
 *	$did=E 1 3 yes 0  m1 m2
 *	$mention=C 8 Mentions c1 c2
 *
 * A number before a text is its length in bytes.  (PSPP developer's guide,
 * "Multiple Response Sets Records".)
 */
#ifndef MRSET_H
#define MRSET_H

#include <stdbool.h>

#include "base/slice.h"

struct mrset {
	struct slice name;	/* with its $ */
	char kind;		/* C: an answer in each; D, E: dichotomies */
	bool first_label;	/* the first variable's label is the set's */
	struct slice counted;	/* D, E: the value that means "ticked" */
	struct slice label;
	struct slice members;	/* names with blanks between; for
				 * mrset_member */
};

enum mrset_result { MRSET_END, MRSET_FOUND, MRSET_BAD };

/* Takes the first set off the text; a bad one up to its line's end.  The set's
 * texts lie within it, in the encoding of the file. */
enum mrset_result mrset_next(struct slice *text, struct mrset *set);

/* Takes the first name off the members; false when there is none left. */
bool mrset_member(struct slice *members, struct slice *name);

#endif
