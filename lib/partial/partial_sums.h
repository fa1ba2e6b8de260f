/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Counts and sums of respondents as lines of a part, and back.
 *
 * A key is made of names: the first in plain letters, then any texts.  Counts
 * of 0 are no lines.  A count that is to be taken and is below 0 is of somebody
 * who was taken away and was not in there: -1 and the diag.
 */
#ifndef PARTIAL_SUMS_H
#define PARTIAL_SUMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct buf;
struct diag;
struct fixed_sum;
struct partial;
struct partial_line;
struct sums;

/* What the parts of struct sums are called: find gives the number of the one of
 * that name, a new one if need be; 0, or -1 and the diag.  No name is empty. */
struct partial_slots {
	void (*name)(const void *ctx, size_t slot, struct buf *name);
	int (*find)(void *ctx, struct slice name, size_t *slot,
	    struct diag *d);
	void *ctx;
};

/* Adds a name to a key, which must not be empty. */
void partial_sums_key(struct buf *key, struct slice name);

/* Takes the first name off what is left of a key. */
void partial_sums_name(struct slice *rest, struct buf *name);

void partial_sums_put_counts(struct partial *p, struct slice key,
    const uint64_t *counts, size_t n);
void partial_sums_put_fixed(struct partial *p, struct slice key,
    const struct fixed_sum *s);

/* Those of all under the key, those of its parts with one name more; slots may
 * be NULL, if there are none. */
void partial_sums_put(struct partial *p, struct buf *key,
    const struct sums *s, const struct partial_slots *slots);

/* They are added to what is there. */
int partial_sums_take_counts(const struct partial_line *line, uint64_t *counts,
    size_t n, struct diag *d);
int partial_sums_take_fixed(const struct partial_line *line,
    struct fixed_sum *s, struct diag *d);

/* The line of a sum, with the rest of its key: of all, or of one part. */
int partial_sums_take(const struct partial_line *line, struct slice rest,
    struct sums *s, const struct partial_slots *slots, struct diag *d);

/*
 * The lines whose keys begin so, in a part that is sorted, one after another,
 * with the rest of the key: whoever asks for them takes them.  NULL behind the
 * last.
 */
struct partial_under {
	const struct partial *p;
	struct slice prefix;
	size_t next;
};

struct partial_under partial_sums_under(const struct partial *p,
    struct slice prefix);
const struct partial_line *partial_sums_next(struct partial_under *u,
    struct slice *rest);

#endif
