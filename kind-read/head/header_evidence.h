/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is a row below the names a respondent, or one more row of the header?  What
 * stands below it tells: a header has text where respondents have numbers and
 * dates, and its wording is nobody's answer.
 */
#ifndef HEADER_EVIDENCE_H
#define HEADER_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>

struct platform_head;

struct header_evidence {
	size_t below;		/* rows that were looked at */
	size_t columns;		/* of numbers or dates in all of these */
	size_t values;		/* of these, where the row has one too */
	size_t texts;		/* ... and where it has something else */
	size_t repeats;		/* where it has the name of row 0 again, which
				 * no respondent has ... */
	size_t certain;		/* ... in such columns */
	size_t filled;		/* columns without a name where it has text */
	bool recurs;		/* it has an answer that others have too */
};

/* For the row, by the rows from below on.  Ends with the first value, since
 * then it is a respondent. */
struct header_evidence header_evidence(const struct platform_head *head,
    size_t row, size_t below);

/* Does the row have the name of row 0 again in the i-th column, which no row
 * from below on has? */
bool header_evidence_repeats(const struct platform_head *head, size_t row,
    size_t below, size_t i);

/*
 * How many of the rows from `from` on look like rows of a header, up to most;
 * 0 if a person has to look at none of them.
 */
size_t header_evidence_doubts(const struct platform_head *head, size_t from,
    size_t most);

#endif
