/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Nearly all fields are clean and the reader is fast, so it pays to pass over
 * them many bytes at a time.  Whether a field needs a closer look can be seen
 * where a delimiter and its neighbour stand: it begins with a special byte or
 * ends with a blank.  (And a few bytes are special anywhere.)  The vectors are
 * those of gcc and clang, which make of them what the machine has; they may
 * take a byte for special that is not, never the other way round.  They are
 * handed on by address, since without AVX2 there is no other way.
 */
#include <stdint.h>
#include <string.h>

#include "kind-read/csv/special.h"

/* What a byte is. */
enum {
	DELIM = 1,
	STARTS = 2,	/* behind a delimiter it is special */
	BLANK = 4,	/* before a delimiter it is special */
	ALWAYS = 8,	/* it is special */
	INNER = 16	/* between quotes it is special */
};

#define VEC SPECIAL_VEC

typedef special_vec vec;

static void
fill(vec *v, char c)
{
	memset(v, c, sizeof(*v));
}

void
special_start(struct special *s, char byte)
{
	unsigned char *flags = &s->flags[(unsigned char)byte];

	if ((*flags & (STARTS | DELIM)) != 0)
		return;
	*flags |= STARTS;
	fill(&s->starts[s->nstarts++], byte);
}

void
special_always(struct special *s, char byte)
{
	s->flags[(unsigned char)byte] |= ALWAYS | INNER;
	fill(&s->always[s->nalways++], byte);
}

void
special_init(struct special *s, unsigned char delim, bool wide)
{
	s->delimiter = delim;
	s->wide = wide;
	for (unsigned b = 0; b <= '"'; b++)
		s->flags[b] |= STARTS;
	s->flags['_'] |= STARTS;
	s->flags[' '] |= BLANK;
	s->flags['\t'] |= BLANK;
	s->flags[delim] = DELIM;
	for (const char *p = "\",\r\n"; *p != '\0'; p++)
		s->flags[(unsigned char)*p] |= INNER;
	fill(&s->delim, (char)delim);
	fill(&s->blank, ' ');
	fill(&s->quote, '"');
	fill(&s->underscore, '_');
}

#define INLINE __attribute__((always_inline)) static inline

/*
 * Adds to *all what is not zero where a byte is special, or special because of
 * the next one, or is a delimiter that makes the next one special.  The byte
 * behind the vector is looked at too.
 */
INLINE void
look(const struct special *s, const char *p, vec *all)
{
	vec here, next, found;

	memcpy(&here, p, VEC);
	memcpy(&next, p + 1, VEC);
	found = (vec)(next <= s->quote) | (vec)(next == s->underscore);
	for (size_t i = 0; i < s->nstarts; i++)
		found |= (vec)(next == s->starts[i]);
	found &= (vec)(here == s->delim);
	found |= (vec)(next == s->delim) & (vec)(here <= s->blank);
	for (size_t i = 0; i < s->nalways; i++)
		found |= (vec)(here == s->always[i]);
	*all |= found;
}

/* Is any of n vectors from p on special? */
INLINE bool
any(const struct special *s, const char *p, size_t n)
{
	uint64_t parts[VEC / 8], found = 0;
	vec all = { 0 };

	for (size_t i = 0; i < n; i++)
		look(s, p + i * VEC, &all);
	memcpy(parts, &all, VEC);
	for (size_t i = 0; i < VEC / 8; i++)
		found |= parts[i];
	return found != 0;
}

/*
 * Passes over bytes from i on that are not special, nor the byte where it
 * stops because of the one before; that byte itself has to be looked at.  The
 * last vector overlaps, so that no tail is left.
 */
INLINE size_t
skip_vectors(const struct special *s, const char *p, size_t i, size_t n)
{
	size_t from = i;

	while (i + 4 * VEC < n && !any(s, p + i, 4))
		i += 4 * VEC;
	while (i + VEC < n && !any(s, p + i, 1))
		i += VEC;
	if (i + VEC >= n && n - from > VEC && !any(s, p + n - VEC - 1, 1))
		i = n - 1;
	return i;
}

static size_t
skip_plain(const struct special *s, const char *p, size_t i, size_t n)
{
	return skip_vectors(s, p, i, n);
}

#if defined(__x86_64__) || defined(__i386__)
__attribute__((target("avx2"))) static size_t
skip_wide(const struct special *s, const char *p, size_t i, size_t n)
{
	return skip_vectors(s, p, i, n);
}
#else
#define skip_wide skip_plain
#endif

static bool
is_special(unsigned before, unsigned flags)
{
	return ((before & DELIM) && (flags & STARTS)) ||
	    ((before & BLANK) && (flags & DELIM)) || (flags & ALWAYS);
}

size_t
special_plain(const struct special *s, struct slice record, size_t from)
{
	const unsigned char *p = (const unsigned char *)record.p;
	size_t i = from;
	unsigned before;

	if (i < record.n && !is_special(DELIM, s->flags[p[i]]))
		i = s->wide ? skip_wide(s, record.p, i, record.n) :
		    skip_plain(s, record.p, i, record.n);
	before = i > from ? s->flags[p[i - 1]] : DELIM;
	for (; i < record.n && !is_special(before, s->flags[p[i]]); i++)
		before = s->flags[p[i]];
	if (i >= record.n && (before & BLANK) == 0)
		return record.n + 1;
	while (i > from && p[i - 1] != s->delimiter)
		i--;
	return i;
}

bool
special_quoted(const struct special *s, struct slice record, size_t from,
    struct slice *text)
{
	const unsigned char *p = (const unsigned char *)record.p;
	size_t i = from + 1;

	if (from >= record.n || p[from] != '"')
		return false;
	while (i < record.n && (s->flags[p[i]] & INNER) == 0)
		i++;
	if (i == record.n || p[i] != '"' ||
	    (i + 1 < record.n && p[i + 1] != s->delimiter))
		return false;
	*text = (struct slice){ record.p + from + 1, i - from - 1 };
	return text->n == 0 || ((s->flags[p[from + 1]] & STARTS) == 0 &&
	    (s->flags[p[i - 1]] & BLANK) == 0);
}

bool
special_none(const struct special *s, struct slice raw)
{
	const unsigned char *p = (const unsigned char *)raw.p;

	return raw.n == 0 || ((s->flags[p[0]] & STARTS) == 0 &&
	    (s->flags[p[raw.n - 1]] & BLANK) == 0);
}
