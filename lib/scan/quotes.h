/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which delimiters and line ends of a block are outside quotes.  As match.h:
 * for one function to be made of.
 */
#ifndef QUOTES_H
#define QUOTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/bits.h"
#include "scan/match.h"
#include "scan/text.h"
#include "scan/odd.h"

/* The bytes of one block that mean something. */
struct classes {
	uint64_t quote;
	uint64_t delim;
	uint64_t lf;
	uint64_t cr;
	uint64_t odd;	/* above 127, or below 32 */
};

/* From a bit that is set to the next one, all ones: the quoted region. */
INLINE uint64_t
between(uint64_t quote)
{
	quote ^= quote << 1;
	quote ^= quote << 2;
	quote ^= quote << 4;
	quote ^= quote << 8;
	quote ^= quote << 16;
	quote ^= quote << 32;
	return quote;
}

/* Line ends; the carriage returns that end none go to *lone. */
INLINE uint64_t
line_ends(const struct scan *s, const struct classes *c, unsigned char next,
    uint64_t *lone)
{
	*lone = 0;
	if (c->cr == 0)
		return c->lf;
	*lone = c->cr & ~(c->lf >> 1 | (uint64_t)(next == '\n') << 63);
	if (!s->any_eol)
		return c->lf;
	uint64_t ends = c->lf | *lone;

	*lone = 0;
	return ends;
}

/* May no quote open a field at the offset? */
INLINE bool
within_field(const struct scan *s, const unsigned char *buf, size_t at)
{
	return at > 0 && buf[at - 1] != s->delim && buf[at - 1] != '\n' &&
	    buf[at - 1] != '"' && !(s->any_eol && buf[at - 1] == '\r');
}

/*
 * A quote that opens stands behind a delimiter, a line end or the quote that
 * it doubles; one that closes stands before one of these.
 */
INLINE void
resolve_quotes(struct scan *s, const unsigned char *buf, size_t at,
    struct classes *c, uint64_t lone)
{
	uint64_t in = between(c->quote) ^ s->quoted;
	uint64_t opens = c->quote & in, closes = c->quote & ~in;
	uint64_t edge = c->delim | c->lf | c->quote;

	uint64_t stray = (opens & ~(edge << 1 | 1)) |
	    ((closes << 1 | s->closed) & ~(edge | c->cr));

	if ((opens & 1) != 0)
		stray |= within_field(s, buf, at);
	if ((stray | (lone & ~in)) != 0) {
		odd_found(s, stray, SCAN_STRAY_QUOTE, at);
		odd_found(s, lone & ~in, SCAN_STRAY_CR, at);
	}
	if ((c->lf & in) != 0)
		s->lines += bits_count(c->lf & in);
	c->delim &= ~in;
	c->lf &= ~in;
	s->quoted = (uint64_t)0 - (in >> 63);
	s->closed = closes >> 63;
}

#endif
