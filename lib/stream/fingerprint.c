/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "stream/fingerprint.h"

static void
add(struct fingerprint *f, uint64_t high, uint64_t low)
{
	f->low += low;
	f->high += high + (f->low < low);
}

void
fingerprint_add(struct fingerprint *f, struct slice record)
{
	XXH128_hash_t hash = XXH3_128bits(record.p, record.n);

	f->records++;
	add(f, hash.high64, hash.low64);
}

void
fingerprint_join(struct fingerprint *f, const struct fingerprint *part)
{
	f->records += part->records;
	add(f, part->high, part->low);
}

/* What is taken away is added as its complement to 2^128. */
bool
fingerprint_take(struct fingerprint *f, const struct fingerprint *part)
{
	if (part->records > f->records)
		return false;
	f->records -= part->records;
	add(f, ~part->high + (part->low == 0), -part->low);
	return true;
}

bool
fingerprint_same(const struct fingerprint *a, const struct fingerprint *b)
{
	return a->records == b->records && a->high == b->high &&
	    a->low == b->low;
}

void
fingerprint_hex(const struct fingerprint *f, char out[FINGERPRINT_SIZE])
{
	snprintf(out, FINGERPRINT_SIZE, "%016" PRIx64 "%016" PRIx64, f->high,
	    f->low);
}

bool
fingerprint_read(struct slice hex, struct fingerprint *f)
{
	static const char digits[] = "0123456789abcdef";
	uint64_t half[2] = { 0, 0 };

	if (hex.n != FINGERPRINT_SIZE - 1)
		return false;
	for (size_t i = 0; i < hex.n; i++) {
		const char *at = memchr(digits, hex.p[i], 16);

		if (at == NULL)
			return false;
		half[i / 16] = half[i / 16] << 4 | (uint64_t)(at - digits);
	}
	f->high = half[0];
	f->low = half[1];
	return true;
}
