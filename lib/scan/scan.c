/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One body, compiled once for each instruction set: only how the bytes of
 * interest are found in a block differs.  The rest is arithmetic on
 * 64-bit masks, and resolving quotes with shifts costs so little that a
 * carry-less multiply would not show.
 */
#include <string.h>

#include "base/length.h"
#include "scan/bits.h"
#include "scan/match.h"
#include "scan/seek.h"
#include "scan/quotes.h"
#include "scan/odd.h"
#include "scan/scan.h"

/* Which of 64 bytes are equal to one, or are above 127, below 32 or quotes? */
typedef uint64_t match_fn(const unsigned char *p, unsigned char byte);
typedef uint64_t special_fn(const unsigned char *p);

typedef void run_fn(struct scan *s, const struct scan_text *text, size_t n,
    struct marks *m);

typedef size_t find_fn(const struct marks *m, const struct marks_record *r,
    const struct marks_wanted *wanted);

struct scanner {
	const char *name;
	run_fn *run;
	find_fn *find;
	bool (*available)(void);
};

INLINE void
mask_classes(struct classes *c, uint64_t valid)
{
	c->quote &= valid;
	c->delim &= valid;
	c->lf &= valid;
	c->cr &= valid;
	c->odd &= valid;
}

/* What differs between instruction sets. */
struct means {
	match_fn *match;
	special_fn *special;
	bool has_popcount;
	bool slow_match;
};

/*
 * A block with quotes, in quotes, with unusual bytes, or not a whole one:
 * leaves its delimiters and ends of records, up to an error.
 */
INLINE void
any_block(struct scan *s, const struct scan_text *text, size_t at,
    struct classes *c, match_fn *match)
{
	const unsigned char *p = text->buf + at;
	size_t left = text->end - at;
	uint64_t lone;

	c->quote = match(p, '"');
	c->odd &= ~c->quote;
	c->cr = c->odd != 0 ? match(p, '\r') : 0;
	c->odd &= ~c->cr;
	if (left < MARKS_BLOCK)
		mask_classes(c, ((uint64_t)1 << left) - 1);
	c->lf = line_ends(s, c, p[MARKS_BLOCK], &lone);
	resolve_quotes(s, text->buf, at, c, lone);
	if (c->odd != 0)
		odd_check(s, text, at, c->odd);
	if (s->error != SCAN_OK)
		mask_classes(c, ((uint64_t)1 << (s->error_at - at)) - 1);
}

/* The line ends among special bytes: few blocks have any. */
INLINE uint64_t
match_lf(const unsigned char *p, uint64_t special, const struct means *means)
{
	return means->slow_match && special == 0 ? 0 : means->match(p, '\n');
}

INLINE struct classes
classify(const unsigned char *p, unsigned char delim,
    const struct means *means)
{
	uint64_t special = means->special(p);
	struct classes c = { .delim = means->match(p, delim),
	    .lf = match_lf(p, special, means) };

	c.odd = (special ^ c.lf) & ~c.delim;
	return c;
}

/*
 * Marks blocks from b on that have only plain fields, up to stop.  Returns the
 * first one that has not, and its classes.
 */
INLINE size_t
plain_blocks(const struct scan *s, const unsigned char *buf, size_t b,
    size_t stop, struct marks *m, const struct means *means,
    struct classes *next)
{
	const unsigned char *p = buf + (m->first + b) * MARKS_BLOCK;
	const unsigned char delim = s->delim;
	int32_t *befores = m->before, before = befores[b];
	struct marks_end *end = m->ends + m->nends;
	uint64_t *delims = m->delim;

	for (; b < stop; b++, p += MARKS_BLOCK) {
		struct classes c = classify(p, delim, means);

		if (c.odd != 0) {
			*next = c;
			break;
		}
		delims[b] = c.delim;
		before += (int32_t)bits_counted(means->has_popcount, c.delim);
		befores[b + 1] = before;
		*end = (struct marks_end){ c.lf, b };
		end += c.lf != 0;
	}
	m->nends = (size_t)(end - m->ends);
	return b;
}

/* Marks the block b, which is any, and has these classes. */
INLINE void
mark_block(struct scan *s, const struct scan_text *text, size_t b,
    struct marks *m, struct classes c, const struct means *means)
{
	any_block(s, text, (m->first + b) * MARKS_BLOCK, &c, means->match);
	m->delim[b] = c.delim;
	m->before[b + 1] = m->before[b] +
	    (int32_t)bits_counted(means->has_popcount, c.delim);
	m->ends[m->nends] = (struct marks_end){ c.lf, b };
	m->nends += c.lf != 0;
}

INLINE void
run(struct scan *s, const struct scan_text *text, size_t n,
    struct marks *m, const struct means *means)
{
	size_t b = m->nblocks, stop = b + n;
	size_t whole = text->end / MARKS_BLOCK - m->first;

	if (whole > stop)
		whole = stop;
	while (b < stop && s->error == SCAN_OK) {
		bool plain = (s->quoted | s->closed) == 0;
		struct classes c;

		if (plain)
			b = plain_blocks(s, text->buf, b, whole, m, means, &c);
		if (b == stop)
			break;
		if (!plain || b >= whole)
			c = classify(text->buf + (m->first + b) * MARKS_BLOCK,
			    s->delim, means);
		mark_block(s, text, b++, m, c, means);
	}
	for (size_t i = 1; i <= MARKS_AHEAD; i++)
		m->before[b + i] = INT32_MAX;
	m->nblocks = b;
}

/* The bodies for one instruction set: functions with all inside. */
#define SCANNER(name, target, match, special, skip, has_popcount,	\
    slow_match)								\
static target void							\
run_##name(struct scan *s, const struct scan_text *text, size_t n,	\
    struct marks *m)						\
{									\
	static const struct means means = { match, special,		\
	    has_popcount, slow_match };					\
									\
	run(s, text, n, m, &means);					\
}									\
									\
static target size_t							\
find_##name(const struct marks *m, const struct marks_record *r,	\
    const struct marks_wanted *wanted)					\
{									\
	return seek(m, r, wanted, skip, has_popcount);			\
}

static bool
always(void)
{
	return true;
}

SCANNER(plain, , match_plain, special_plain, skip_plain, false,
    true)

#ifdef HAVE_X86
SCANNER(sse2, , match_sse2, special_sse2, skip_plain, false,
    true)

SCANNER(avx2, AVX2, match_avx2, special_avx2, skip_avx2, true,
    false)

SCANNER(avx512, AVX512, match_avx512, special_avx512, skip_avx2, true,
    false)

static bool
has_avx2(void)
{
	return __builtin_cpu_supports("avx2") &&
	    __builtin_cpu_supports("popcnt") &&
	    __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
}

static bool
has_avx512(void)
{
	return __builtin_cpu_supports("avx512bw") && has_avx2();
}
#endif

#ifdef HAVE_NEON
SCANNER(neon, , match_neon, special_neon, skip_plain, false,
    true)
#endif

/* Fastest first. */
static const struct scanner scanners[] = {
#ifdef HAVE_X86
	{ "avx512", run_avx512, find_avx512, has_avx512 },
	{ "avx2", run_avx2, find_avx2, has_avx2 },
	{ "sse2", run_sse2, find_sse2, always },
#endif
#ifdef HAVE_NEON
	{ "neon", run_neon, find_neon, always },
#endif
	{ "plain", run_plain, find_plain, always },
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
scan_restart(struct scan *s, struct marks *m)
{
	*s = (struct scan){ .delim = s->delim, .any_eol = s->any_eol,
	    .controls = s->controls, .blanks = s->blanks };
	marks_restart(m);
}

void
scan_run(const struct scanner *scanner, struct scan *s,
    const struct scan_text *text, size_t n, struct marks *m)
{
	marks_room(m, n);
	scanner->run(s, text, n, m);
}

size_t
scan_find(const struct scanner *scanner, const struct marks *m,
    const struct marks_record *r, const struct marks_wanted *wanted)
{
	return scanner->find(m, r, wanted);
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
