/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One body, compiled once for each instruction set: only how the bytes of
 * interest are found in a block differs.  The rest is arithmetic on
 * 64-bit masks, and resolving quotes with shifts costs so little that a
 * carry-less multiply would not show.
 */
#include <string.h>

#include "base/length.h"
#include "stream/match.h"
#include "base/utf8.h"
#include "base/blank.h"
#include "stream/scan.h"

/* The bytes of one block that mean something. */
struct classes {
	uint64_t quote;
	uint64_t delim;
	uint64_t lf;
	uint64_t cr;
	uint64_t odd;	/* above 127, or below 32 */
};

/* Which of 64 bytes are equal to one, or are above 127 or below 32? */
typedef uint64_t match_fn(const unsigned char *p, unsigned char byte);
typedef uint64_t unusual_fn(const unsigned char *p);

typedef size_t run_fn(struct scan *s, const struct scan_piece *piece,
    struct scan_block *out);

struct scanner {
	const char *name;
	run_fn *run;
	bool (*available)(void);
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

static void
found(struct scan *s, uint64_t where, enum scan_error error, size_t at)
{
	if (where == 0)
		return;
	at += scan_lowest(where);
	if (s->error == SCAN_OK || at < s->error_at) {
		s->error = error;
		s->error_at = at;
	}
}

/*
 * A character that the window's end cuts off is no error here: its record is
 * not complete, so it is scanned again with what follows.
 */
static bool
cut_off(const unsigned char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (p[i] < 0x80)
			return false;
	return n < 4;
}

/* Looks at the bytes of one block that are not plain ASCII text. */
static void
check_odd(struct scan *s, const unsigned char *buf, size_t end, size_t at,
    uint64_t odd)
{
	for (; odd != 0; odd &= odd - 1) {
		size_t i = at + scan_lowest(odd), len;

		if (i < s->utf8_until)
			continue;
		if (buf[i] < 0x80) {
			if (buf[i] == 0)
				found(s, 1, SCAN_NUL, i);
			s->controls |= buf[i] != '\t';
			continue;
		}
		len = utf8_length(buf + i, end - i);
		if (len == 0 && !cut_off(buf + i, end - i))
			found(s, 1, SCAN_UTF8, i);
		s->blanks |= blank_at((const char *)buf + i, len) !=
		    BLANK_NONE;
		s->utf8_until = len > 0 ? i + len : end;
	}
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

/*
 * A quote that opens stands behind a delimiter, a line end or the quote that
 * it doubles; one that closes stands before one of these.
 */
INLINE void
resolve_quotes(struct scan *s, const struct classes *c, uint64_t ends,
    uint64_t lone, size_t at, struct scan_block *out)
{
	uint64_t in = between(c->quote) ^ s->quoted;
	uint64_t opens = c->quote & in, closes = c->quote & ~in;
	uint64_t edge = c->delim | ends | c->quote;

	uint64_t stray = (opens & ~(edge << 1 | s->may_open)) |
	    ((closes << 1 | s->closed) & ~(edge | c->cr));

	if ((stray | (lone & ~in)) != 0) {
		found(s, stray, SCAN_STRAY_QUOTE, at);
		found(s, lone & ~in, SCAN_STRAY_CR, at);
	}
	out->delim = c->delim & ~in;
	out->newline = ends & ~in;
	s->quoted = (uint64_t)0 - (in >> 63);
	s->may_open = edge >> 63;
	s->closed = closes >> 63;
}

INLINE void
mask_classes(struct classes *c, uint64_t valid)
{
	c->quote &= valid;
	c->delim &= valid;
	c->lf &= valid;
	c->cr &= valid;
	c->odd &= valid;
}

/* Is the error in the block at this offset?  Then keep what is before it. */
static bool
stop_at_error(const struct scan *s, size_t at, struct scan_block *out)
{
	uint64_t before;

	if (s->error == SCAN_OK)
		return false;
	before = ((uint64_t)1 << (s->error_at - at)) - 1;
	out->delim &= before;
	out->newline &= before;
	out->ndelim = scan_popcount(out->delim);
	return true;
}

/* What differs between instruction sets. */
struct means {
	match_fn *match;
	unusual_fn *unusual;
	bool has_popcount;
};

INLINE unsigned
popcount(const struct means *m, uint64_t x)
{
	return m->has_popcount ? (unsigned)__builtin_popcountll(x) :
	    scan_popcount(x);
}

INLINE struct classes
classify(const unsigned char *p, unsigned char delim, const struct means *m)
{
	struct classes c = { .quote = m->match(p, '"'),
	    .delim = m->match(p, delim), .lf = m->match(p, '\n'), .cr = 0 };

	c.odd = m->unusual(p) & ~(c.lf | c.delim);
	return c;
}

/* A block with quotes, in quotes, with unusual bytes, or not a whole one. */
INLINE void
any_block(struct scan *s, const struct scan_piece *piece, size_t at,
    struct classes *c, struct scan_block *out)
{
	size_t left = piece->end - at;
	uint64_t ends, lone;

	if (left < SCAN_BLOCK)
		mask_classes(c, ((uint64_t)1 << left) - 1);
	ends = line_ends(s, c, piece->buf[at + SCAN_BLOCK], &lone);
	s->lines += scan_popcount(ends);
	resolve_quotes(s, c, ends, lone, at, out);
	if (c->odd != 0)
		check_odd(s, piece->buf, piece->end, at, c->odd);
}

INLINE size_t
run(struct scan *s, const struct scan_piece *piece, struct scan_block *out,
    const struct means *m)
{
	size_t whole = piece->end - piece->end % SCAN_BLOCK;

	for (size_t b = 0; b < piece->nblocks; b++, out++) {
		size_t at = piece->from + b * SCAN_BLOCK;
		struct classes c = classify(piece->buf + at, s->delim, m);

		if ((c.quote | c.odd | s->quoted | s->closed) == 0 &&
		    at < whole) {
			out->delim = c.delim;
			out->newline = c.lf;
			out->ndelim = popcount(m, c.delim);
			s->lines += popcount(m, c.lf);
			s->may_open = (c.delim | c.lf) >> 63;
			continue;
		}
		if (c.odd != 0) {
			c.cr = m->match(piece->buf + at, '\r');
			c.odd &= ~c.cr;
		}
		any_block(s, piece, at, &c, out);
		out->ndelim = popcount(m, out->delim);
		if (s->error != SCAN_OK && stop_at_error(s, at, out))
			return b + 1;
	}
	return piece->nblocks;
}

/* The body for one instruction set: a function of its own, with all inside. */
#define RUN(name, target, match, unusual, has_popcount)			\
target static size_t							\
name(struct scan *s, const struct scan_piece *piece,			\
    struct scan_block *out)						\
{									\
	static const struct means m = { match, unusual, has_popcount };	\
									\
	return run(s, piece, out, &m);					\
}

static bool
always(void)
{
	return true;
}

RUN(run_plain, , match_plain, unusual_plain, false)

#ifdef HAVE_X86
RUN(run_sse2, , match_sse2, unusual_sse2, false)

RUN(run_avx2, AVX2, match_avx2, unusual_avx2, true)

RUN(run_avx512, AVX512, match_avx512, unusual_avx512, true)

static bool
has_avx512(void)
{
	return __builtin_cpu_supports("avx512bw");
}

static bool
has_avx2(void)
{
	return __builtin_cpu_supports("avx2") &&
	    __builtin_cpu_supports("popcnt") &&
	    __builtin_cpu_supports("bmi");
}
#endif

#ifdef HAVE_NEON
RUN(run_neon, , match_neon, unusual_neon, false)
#endif

/* Fastest first. */
static const struct scanner scanners[] = {
#ifdef HAVE_X86
	{ "avx512", run_avx512, has_avx512 },
	{ "avx2", run_avx2, has_avx2 },
	{ "sse2", run_sse2, always },
#endif
#ifdef HAVE_NEON
	{ "neon", run_neon, always },
#endif
	{ "plain", run_plain, always },
};

#define NSCANNERS LENGTH(scanners)

const struct scanner *
scanner_get(const char *name)
{
	for (size_t i = 0; i < NSCANNERS; i++)
		if ((name == NULL || strcmp(name, scanners[i].name) == 0) &&
		    scanners[i].available())
			return &scanners[i];
	return NULL;
}

const char *
scanner_name(const struct scanner *scanner)
{
	return scanner->name;
}

const char *
scanner_list(size_t i)
{
	for (size_t k = 0; k < NSCANNERS; k++)
		if (scanners[k].available() && i-- == 0)
			return scanners[k].name;
	return NULL;
}

void
scan_restart(struct scan *s)
{
	*s = (struct scan){ .delim = s->delim, .any_eol = s->any_eol,
	    .may_open = 1, .controls = s->controls, .blanks = s->blanks };
}

size_t
scan_run(const struct scanner *scanner, struct scan *s,
    const struct scan_piece *piece, struct scan_block *out)
{
	return scanner->run(s, piece, out);
}

uint64_t
scan_count_lines(const unsigned char *p, size_t n, bool any_eol)
{
	uint64_t lines = 0;

	for (size_t i = 0; i < n; i++) {
		lines += p[i] == '\n';
		lines += any_eol && p[i] == '\r' && p[i + 1] != '\n';
	}
	return lines;
}
