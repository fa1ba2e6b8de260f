/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finds the wanted delimiters of a record among its marks.  As match.h: for
 * one function to be made of.
 */
#ifndef SEEK_H
#define SEEK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/bits.h"
#include "scan/match.h"
#include "scan/marks.h"

typedef uint64_t skip_fn(uint64_t mask, int n);

/*
 * The block of the delimiter that follows so many others, from b on.  Counts
 * are compared many at once: the processor would guess wrong where a loop ends
 * that ends in another block for each record.
 */
INLINE size_t
find_block(const struct marks *m, size_t b, int32_t others)
{
	int32_t n = 0;

	if (m->before[b + 1] > others)
		return b;
	while (m->before[b + MARKS_AHEAD] <= others)
		b += MARKS_AHEAD;
	for (size_t i = 1; i <= MARKS_AHEAD; i++)
		n += m->before[b + i] <= others;
	return b + (size_t)n;
}

/* Puts down the offset of the lowest bit, and clears it. */
INLINE void
put_lowest(uint32_t *where, uint64_t *delim, size_t at)
{
	*where = (uint32_t)at + bits_lowest(*delim | (uint64_t)1 << 63);
	*delim &= *delim - 1;
}

/* Puts down where the first n delimiters of a block are, four at a time. */
INLINE void
put_marks(uint32_t *where, uint64_t delim, size_t at, int32_t n)
{
	for (; n > 0; n -= 4, where += 4) {
		put_lowest(where, &delim, at);
		put_lowest(where + 1, &delim, at);
		put_lowest(where + 2, &delim, at);
		put_lowest(where + 3, &delim, at);
	}
}

/* Puts down n delimiters that follow so many others.  Returns the block of the
 * last one. */
INLINE size_t
put_span(const struct marks *m, size_t b, int32_t others, int32_t n,
    uint32_t *where, skip_fn *skip)
{
	uint64_t delim;

	b = find_block(m, b, others);
	delim = skip(m->delim[b], others - m->before[b]);
	for (;; b++, delim = m->delim[b]) {
		int32_t here = m->before[b + 1] - others;

		put_marks(where, delim, (m->first + b) * MARKS_BLOCK,
		    here < n ? here : n);
		if (here >= n)
			return b;
		where += here;
		others += here;
		n -= here;
	}
}

INLINE size_t
seek(const struct marks *m, const struct marks_record *r,
    const struct marks_wanted *wanted, skip_fn *skip, bool has_popcount)
{
	uint64_t last = m->delim[r->end] & (r->newline - 1);
	size_t n = (size_t)m->before[r->end] - r->before +
	    bits_counted(has_popcount, last);
	size_t b = r->begin;

	for (size_t i = 0; i < wanted->n; i++) {
		struct marks_span s = wanted->spans[i];

		if (s.first >= n)
			break;
		if (s.last >= n)
			s.last = n - 1;
		b = put_span(m, b, (int32_t)(r->before + s.first),
		    (int32_t)(s.last - s.first + 1), wanted->where + s.first,
		    skip);
	}
	return n;
}

#endif
