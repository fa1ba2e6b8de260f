/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How many respondents have which value that no group takes.
 *
 * The memory for it is bounded: long values count by their beginning, and of
 * more than UNTAKEN_MOST different ones only the sum is known.  What is told
 * does not depend on the order in which they came.
 */
#ifndef UNTAKEN_H
#define UNTAKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct untaken;

#define UNTAKEN_MOST 1000

/* So many bytes of a value are kept, or a few less, at the end of a letter. */
#define UNTAKEN_BYTES 160

/* Respondents, and those of them whose value has only its beginning kept. */
struct untaken_count {
	uint64_t n;
	uint64_t cut;
};

struct untaken_value {
	struct slice text;	/* lives as long as its owner */
	uint64_t n;		/* respondents */
	bool cut;		/* it is the beginning of longer ones */
};

struct untaken *untaken_new(void);
void untaken_free(struct untaken *u);

/* To be called before the first: all values are kept, to be added to those of
 * others. */
void untaken_keep(struct untaken *u);

/* Counts a respondent with that value, valid UTF-8. */
void untaken_add(struct untaken *u, struct slice value);

/* Adds those that another one counted. */
void untaken_join(struct untaken *u, const struct untaken *other);

/* Those who have a value that was kept, to read or to add to, if there is such;
 * the text is that of one of them, or a new one.  Both are valid until the next
 * call. */
size_t untaken_kept(const struct untaken *u);
struct slice untaken_text(const struct untaken *u, size_t i);
struct untaken_count *untaken_count(struct untaken *u, struct slice text);

/* The respondents with any of them. */
uint64_t untaken_total(const struct untaken *u);

/* Were there more than UNTAKEN_MOST different values? */
bool untaken_many(const struct untaken *u);

/*
 * The values, those of most respondents first, then by their bytes; unless
 * there are many.  Returns how many are in *list, which the caller frees.
 */
size_t untaken_list(const struct untaken *u, struct untaken_value **list);

#endif
