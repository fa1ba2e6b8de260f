/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A fingerprint of records that adds: that of two parts together is the sum of
 * theirs, in whatever order, and a part can be taken away again.
 *
 * It is how many records there are, and the sum modulo 2^128 of a hash of each,
 * XXH3 with 128 bits and the seed 0 (from xxHash), of its bytes as they stand
 * in the stream, without the line end.  It tells lost, doubled and changed
 * records, but not those of somebody who wants it to be the same.
 */
#ifndef FINGERPRINT_H
#define FINGERPRINT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

/* Bytes that fingerprint_hex needs, with the NUL. */
#define FINGERPRINT_SIZE 33

/* All zero is that of no records. */
struct fingerprint {
	uint64_t records;
	uint64_t high, low;	/* 64 bits each of the sum */
};

void fingerprint_add(struct fingerprint *f, struct slice record);

/* Adds another part, or takes it away: false, and nothing done, if it has more
 * records than there are. */
void fingerprint_join(struct fingerprint *f, const struct fingerprint *part);
bool fingerprint_take(struct fingerprint *f, const struct fingerprint *part);

bool fingerprint_same(const struct fingerprint *a,
    const struct fingerprint *b);

/* The sum as 32 hexadecimal digits in lower case, the highest first, and back:
 * false, and nothing done, for any other text. */
void fingerprint_hex(const struct fingerprint *f, char out[FINGERPRINT_SIZE]);
bool fingerprint_read(struct slice hex, struct fingerprint *f);

#endif
