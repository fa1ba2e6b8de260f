/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bases of the tables that share a sheet, in words.
 */
#ifndef BASES_H
#define BASES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "codebook/stem.h"

struct buf;
struct tidy_table;

/* Adds base words within a sentence: "All adults" becomes "all adults", but
 * "Wales" and "UK adults" stay. */
void bases_put_words(struct buf *b, struct slice words);

/* Adds the base of a table so, the one of those who answered where raw
 * percentages stand beside it: "all US citizens, with an answer", as somebody
 * called both bases "All US citizens". */
void bases_put_table(struct buf *b, const struct tidy_table *t);

/* Is it everybody, without words of somebody's own? */
bool bases_is_everybody(const struct tidy_table *t);

/* n tables, at least one; a table by itself is one of one. */
struct bases {
	const struct tidy_table *const *tables;
	size_t n;
};

/* The question that their wordings share. */
struct stem bases_stem(const struct bases *b);

/* Adds who the percentages are of, within a sentence: "all respondents". */
void bases_put_who(const struct bases *b, struct buf *out);

/* Are all as large, in respondents and weighted? */
bool bases_same_sizes(const struct bases *b);

/* Adds how large they are, behind who: ". 12 interviewed", or from which size
 * to which, without the stop at the end. */
void bases_put_sizes(const struct bases *b, struct buf *out);

/* Adds how many are in them, unweighted: "5,792 to 5,810 interviewed"; nothing
 * if one of the bases is hidden. */
void bases_put_people(const struct bases *b, struct buf *out);

/* Adds "2,127 to 2,129", or one number if both are one. */
void bases_put_range(uint64_t least, uint64_t most, struct buf *out);

/* Is nobody in any of them? */
bool bases_are_empty(const struct bases *b);

/* Could any column be tested, by its base and those of the others? */
bool bases_any_tested(const struct bases *b);

/* Adds the columns that were not, since their bases are too small: " Not
 * tested, on bases under 30: 18-24, Wales." */
void bases_put_untested(const struct bases *b, struct buf *out);

/* Adds how many were interviewed, if that is more than any base can have: in
 * all, where the smallest base is of some of them. */
void bases_put_interviewed(const struct bases *b, struct buf *out);

#endif
