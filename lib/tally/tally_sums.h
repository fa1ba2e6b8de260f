/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sums of a question as lines of a part of the data, and back.
 */
#ifndef TALLY_SUMS_H
#define TALLY_SUMS_H

#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct buf;
struct diag;
struct fixed_sum;
struct partial;
struct partial_slots;
struct sums;

/* Where they are: under a key, which is changed and restored. */
struct tally_sums {
	struct partial *partial;	/* sorted, to take from */
	struct buf *key;
	const struct partial_slots *slots;	/* or NULL: no parts */
};

/* Under the key, what they are, and the name. */
void tally_sums_put(const struct tally_sums *to, const char *what,
    struct slice name, const struct sums *s);
void tally_sums_put_fixed(const struct tally_sums *to, const char *what,
    struct slice name, const struct fixed_sum *s);
void tally_sums_put_count(const struct tally_sums *to, const char *what,
    struct slice name, uint64_t n);

/* Where a sum of that name is to be added: one of them. */
struct tally_place {
	struct sums *sums;
	struct fixed_sum *fixed;
	uint64_t *count;
};

/* Fills place, which is valid until the next call.  0, or -1 and the diag. */
typedef int tally_place_fn(void *ctx, struct slice name,
    struct tally_place *place, struct diag *d);

/* Takes all of them, by any name.  0, or -1 and the diag. */
int tally_sums_take(const struct tally_sums *from, const char *what,
    tally_place_fn *place, void *ctx, struct diag *d);

/* That there is no such name; -1. */
int tally_sums_unknown(struct slice name, struct diag *d);

#endif
