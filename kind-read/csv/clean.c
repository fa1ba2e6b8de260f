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
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/blank.h"
#include "stream/field.h"
#include "kind-read/head/tokens.h"
#include "kind-read/csv/decimal.h"
#include "kind-read/csv/clean.h"

/* What a byte is. */
enum {
	DELIM = 1,
	STARTS = 2,	/* behind a delimiter it is special */
	BLANK = 4,	/* before a delimiter it is special */
	ALWAYS = 8,	/* it is special */
	INNER = 16	/* between quotes it is special */
};

#define VEC 32

typedef unsigned char vec __attribute__((vector_size(VEC), aligned(1)));

/* Each byte in a whole vector. */
struct clean {
	struct clean_options opt;
	unsigned char flags[256];
	vec delim, blank, quote, underscore;
	vec starts[256];	/* other bytes that do */
	vec always[2];
	size_t nstarts, nalways;
	char *room;		/* for a field */
	size_t size;
	uint64_t trimmed;
	char line_end;		/* what becomes of one in a field */
	bool blanks;		/* to be mended */
	uint64_t folded;
	struct tokens tokens;
};

static void
fill(vec *v, char c)
{
	memset(v, c, sizeof(*v));
}

static void
starts(struct clean *c, char byte)
{
	unsigned char *flags = &c->flags[(unsigned char)byte];

	if ((*flags & (STARTS | DELIM)) != 0)
		return;
	*flags |= STARTS;
	fill(&c->starts[c->nstarts++], byte);
}

static void
always(struct clean *c, char byte)
{
	c->flags[(unsigned char)byte] |= ALWAYS | INNER;
	fill(&c->always[c->nalways++], byte);
}

/* Quotes and __NA__; blanks, and what stands below the quote in ASCII. */
static void
set_usual(struct clean *c)
{
	for (unsigned b = 0; b <= '"'; b++)
		c->flags[b] |= STARTS;
	c->flags['_'] |= STARTS;
	c->flags[' '] |= BLANK;
	c->flags['\t'] |= BLANK;
	c->flags[c->opt.delim] = DELIM;
	for (const char *p = "\",\r\n"; *p != '\0'; p++)
		c->flags[(unsigned char)*p] |= INNER;
	fill(&c->delim, (char)c->opt.delim);
	fill(&c->blank, ' ');
	fill(&c->quote, '"');
	fill(&c->underscore, '_');
}

struct clean *
clean_new(const struct clean_options *opt)
{
	struct clean *c = xcalloc(1, sizeof(*c));

	c->opt = *opt;
	c->line_end = ' ';
	set_usual(c);
	for (size_t i = 0; i < opt->nmissing; i++)
		starts(c, opt->missing[i][0]);
	if (opt->delim != ',')
		always(c, ',');
	if (opt->decimal_comma)
		always(c, '.');
	tokens_init(&c->tokens, opt->missing, opt->nmissing);
	return c;
}

struct clean *
clean_copy(const struct clean *c)
{
	return clean_new(&c->opt);
}

void
clean_join(struct clean *c, const struct clean *other)
{
	c->trimmed += other->trimmed;
	c->folded += other->folded;
	tokens_join(&c->tokens, &other->tokens);
}

void
clean_free(struct clean *c)
{
	if (c == NULL)
		return;
	free(c->room);
	tokens_clear(&c->tokens);
	free(c);
}

#define INLINE __attribute__((always_inline)) static inline

/*
 * Adds to *all what is not zero where a byte is special, or special because of
 * the next one, or is a delimiter that makes the next one special.  The byte
 * behind the vector is looked at too.
 */
INLINE void
special(const struct clean *c, const char *p, vec *all)
{
	vec here, next, found;

	memcpy(&here, p, VEC);
	memcpy(&next, p + 1, VEC);
	found = (vec)(next <= c->quote) | (vec)(next == c->underscore);
	for (size_t i = 0; i < c->nstarts; i++)
		found |= (vec)(next == c->starts[i]);
	found &= (vec)(here == c->delim);
	found |= (vec)(next == c->delim) & (vec)(here <= c->blank);
	for (size_t i = 0; i < c->nalways; i++)
		found |= (vec)(here == c->always[i]);
	*all |= found;
}

/* Is any of n vectors from p on special? */
INLINE bool
any(const struct clean *c, const char *p, size_t n)
{
	uint64_t parts[VEC / 8], found = 0;
	vec all = { 0 };

	for (size_t i = 0; i < n; i++)
		special(c, p + i * VEC, &all);
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
skip_vectors(const struct clean *c, const char *p, size_t i, size_t n)
{
	size_t from = i;

	while (i + 4 * VEC < n && !any(c, p + i, 4))
		i += 4 * VEC;
	while (i + VEC < n && !any(c, p + i, 1))
		i += VEC;
	if (i + VEC >= n && n - from > VEC && !any(c, p + n - VEC - 1, 1))
		i = n - 1;
	return i;
}

static size_t
skip_plain(const struct clean *c, const char *p, size_t i, size_t n)
{
	return skip_vectors(c, p, i, n);
}

#if defined(__x86_64__) || defined(__i386__)
__attribute__((target("avx2"))) static size_t
skip_wide(const struct clean *c, const char *p, size_t i, size_t n)
{
	return skip_vectors(c, p, i, n);
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
clean_plain(const struct clean *c, struct slice record, size_t from)
{
	const unsigned char *p = (const unsigned char *)record.p;
	size_t i = from;
	unsigned before;

	if (c->blanks)
		return from;
	if (i < record.n && !is_special(DELIM, c->flags[p[i]]))
		i = c->opt.wide ? skip_wide(c, record.p, i, record.n) :
		    skip_plain(c, record.p, i, record.n);
	before = i > from ? c->flags[p[i - 1]] : DELIM;
	for (; i < record.n && !is_special(before, c->flags[p[i]]); i++)
		before = c->flags[p[i]];
	if (i >= record.n && (before & BLANK) == 0)
		return record.n + 1;
	while (i > from && p[i - 1] != c->opt.delim)
		i--;
	return i;
}

/* Does the field at that offset need only its quotes taken off?  Fills *text
 * with what stands between them. */
static bool
is_quoted(const struct clean *c, struct slice record, size_t from,
    struct slice *text)
{
	const unsigned char *p = (const unsigned char *)record.p;
	size_t i = from + 1;

	if (c->blanks || from >= record.n || p[from] != '"')
		return false;
	while (i < record.n && (c->flags[p[i]] & INNER) == 0)
		i++;
	if (i == record.n || p[i] != '"' ||
	    (i + 1 < record.n && p[i + 1] != c->opt.delim))
		return false;
	*text = (struct slice){ record.p + from + 1, i - from - 1 };
	return text->n == 0 || ((c->flags[p[from + 1]] & STARTS) == 0 &&
	    (c->flags[p[i - 1]] & BLANK) == 0);
}

size_t
clean_unquoted(const struct clean *c, struct slice record, size_t *pos,
    char *out)
{
	size_t n = 0, from = *pos;
	struct slice text;

	while (is_quoted(c, record, *pos, &text)) {
		if (*pos > from)
			out[n++] = ',';
		memcpy(out + n, text.p, text.n);
		n += text.n;
		*pos += text.n + 3;
	}
	return n;
}

/* Is the field as it stands the answer? */
static bool
is_answer(const struct clean *c, struct slice raw)
{
	const unsigned char *p = (const unsigned char *)raw.p;

	return !c->blanks && !c->opt.decimal_comma && (raw.n == 0 ||
	    ((c->flags[p[0]] & STARTS) == 0 &&
	    (c->flags[p[raw.n - 1]] & BLANK) == 0));
}

static struct slice
unquote(struct slice raw, char line_end, char *out)
{
	struct slice s = field_unquote(raw, out);
	size_t n = 0;

	if (s.n == 0 || (memchr(s.p, '\n', s.n) == NULL &&
	    memchr(s.p, '\r', s.n) == NULL))
		return s;
	for (size_t i = 0; i < s.n; i++) {
		bool crlf = s.p[i] == '\r' && i + 1 < s.n && s.p[i + 1] == '\n';

		i += crlf;
		out[n++] = s.p[i] == '\n' || s.p[i] == '\r' ? line_end :
		    s.p[i];
	}
	return (struct slice){ out, n };
}

struct slice
clean_unquote(struct slice raw, char *out)
{
	return unquote(raw, ' ', out);
}

static bool
is_missing(struct clean *c, struct slice s)
{
	size_t token = tokens_find(&c->tokens, s);

	if (token == TOKENS_NONE)
		return false;
	tokens_meet(&c->tokens, token);
	return true;
}

/* Without blanks around it, and line ends that were kept. */
static struct slice
trim(struct slice s)
{
	size_t n;

	do {
		n = s.n;
		s = slice_trim(s);
		if (s.n > 0 && s.p[0] == '\n')
			s = slice_behind(s, 1);
		if (s.n > 0 && s.p[s.n - 1] == '\n')
			s = slice_before(s, s.n - 1);
	} while (s.n < n);
	return s;
}

/* Blanks around a field go, in quotes too; one alone says missing. */
static struct slice
take_off(struct clean *c, struct slice raw, bool *trimmed)
{
	struct slice own = raw.n > 0 && raw.p[0] == '"' ?
	    unquote(raw, c->line_end, c->room) : raw;
	struct slice s = c->line_end == '\n' ? trim(own) : slice_trim(own);

	*trimmed = s.n < own.n && !slice_is(own, " ");
	return s;
}

/* What was done to a field. */
struct mended {
	bool trimmed;
	bool folded;
};

static struct slice
tidy(struct clean *c, struct slice raw, struct mended *m)
{
	struct slice s;
	size_t n;

	if (raw.n > c->size) {
		c->size = raw.n;
		c->room = xreallocarray(c->room, 1, c->size);
	}
	s = take_off(c, raw, &m->trimmed);
	n = s.n;
	if (c->blanks)
		s = blank_fold(s, c->room);
	m->folded = s.n < n;
	if (is_missing(c, s))
		return (struct slice){ "", 0 };
	if (c->opt.decimal_comma)
		decimal_point(s, c->room, &s);
	return s;
}

struct slice
clean_field(struct clean *c, struct slice raw)
{
	struct mended m;
	struct slice s;

	if (is_answer(c, raw))
		return raw;
	if (is_quoted(c, raw, 0, &s))
		return s;
	s = tidy(c, raw, &m);
	c->trimmed += m.trimmed;
	c->folded += m.folded;
	return s;
}

bool
clean_is_empty(struct clean *c, struct slice record)
{
	struct slice field;
	struct mended m;
	size_t pos = 0;

	if (!c->blanks && record.n > 0 &&
	    c->flags[(unsigned char)record.p[0]] == 0)
		return false;
	while (field_split(record, c->opt.delim, &pos, &field))
		if (tidy(c, field, &m).n > 0)
			return false;
	return true;
}

void
clean_lines(struct clean *c, bool keep)
{
	c->line_end = keep ? '\n' : ' ';
}

void
clean_blanks(struct clean *c, bool any)
{
	c->blanks = any;
}

uint64_t
clean_folded(const struct clean *c)
{
	return c->folded;
}

uint64_t
clean_trimmed(const struct clean *c)
{
	return c->trimmed;
}

bool
clean_met(const struct clean *c, size_t i)
{
	return c->tokens.met[i];
}
