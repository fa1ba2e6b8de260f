/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "base/length.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/num.h"
#include "ask/cond_lex.h"

/* Bytes of a long condition that are shown on each side of the fault. */
#define AROUND 400

static const char straight[] = "a text stands in straight \"double quotes\"";

/* A sign stands before the signs that it begins with. */
static const struct sign {
	const char *text;
	enum cond_word_kind kind;
	const char *problem;
} signs[] = {
	{ "==", WORD_EQ, NULL },
	{ "=~", WORD_BAD, "a match is written ~" },
	{ "=", WORD_BAD, "equality is written ==" },
	{ "!=", WORD_NE, NULL },
	{ "!~", WORD_NO_MATCH, NULL },
	{ "!", WORD_BAD, "a negation is written \"not\"" },
	{ "<=", WORD_LE, NULL },
	{ "<>", WORD_BAD, "inequality is written !=" },
	{ "<", WORD_LT, NULL },
	{ ">=", WORD_GE, NULL },
	{ ">", WORD_GT, NULL },
	{ "~", WORD_MATCH, NULL },
	{ "(", WORD_OPEN, NULL },
	{ ")", WORD_CLOSE, NULL },
	{ ",", WORD_COMMA, NULL },
	{ "..", WORD_TO, NULL },
	{ "&", WORD_BAD, "this is written \"and\"" },
	{ "|", WORD_BAD, "this is written \"or\"" },
	{ "'", WORD_BAD, straight },
	{ "\xe2\x80\x98", WORD_BAD, straight },
	{ "\xe2\x80\x99", WORD_BAD, straight },
	{ "\xe2\x80\x9c", WORD_BAD, straight },
	{ "\xe2\x80\x9d", WORD_BAD, straight },
	{ "\xe2\x80\x9e", WORD_BAD, straight },
};

static const struct sign keywords[] = {
	{ "and", WORD_AND, NULL },
	{ "or", WORD_OR, NULL },
	{ "not", WORD_NOT, NULL },
	{ "in", WORD_IN, NULL },
};

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    c == '_' || (unsigned char)c >= 0x80;
}

static bool
is_wild(char c)
{
	return c == '*' || c == '?';
}

static struct cond_word
word(enum cond_word_kind kind, const char *p, size_t n)
{
	return (struct cond_word){ .kind = kind, .source = { p, n } };
}

static struct cond_word
bad(const char *p, const char *problem)
{
	return (struct cond_word){ .kind = WORD_BAD, .source = { p, 0 },
	    .problem = problem };
}

static size_t
digits(const char *p)
{
	return strspn(p, "0123456789");
}

static bool
is_number(const char *p)
{
	p += *p == '-' || *p == '+';
	p += *p == '.';
	return is_digit(*p);
}

/* In 18..24 the dots do not belong to the number. */
static size_t
number_length(const char *p)
{
	size_t n = *p == '-' || *p == '+', exponent;

	n += digits(p + n);
	if (p[n] == '.' && p[n + 1] != '.')
		n += 1 + digits(p + n + 1);
	if (p[n] == 'e' || p[n] == 'E') {
		exponent = n + 1 + (p[n + 1] == '-' || p[n + 1] == '+');
		if (is_digit(p[exponent]))
			n = exponent + digits(p + exponent);
	}
	return n;
}

static size_t
count_digits(struct slice s)
{
	size_t n = 0;

	for (size_t i = 0; i < s.n && s.p[i] != 'e' && s.p[i] != 'E'; i++)
		n += s.p[i] >= '0' && s.p[i] <= '9';
	return n;
}

static struct cond_word
number(const char *p)
{
	struct cond_word w = word(WORD_NUMBER, p, number_length(p));

	if (is_letter(p[w.source.n]))
		return bad(p, "a number runs into letters; a column of that "
		    "name stands in `back quotes`");
	if (!num_parse(w.source, &w.number))
		return bad(p, "this number is too large");
	if (count_digits(w.source) > 15)
		return bad(p, "a number of more than 15 digits cannot be "
		    "compared exactly; put it in quotes to compare it as text");
	return w;
}

static struct cond_word
name(const char *p)
{
	struct cond_word w = word(WORD_NAME, p, 0);

	for (; is_letter(*p) || is_digit(*p) || *p == '.' || is_wild(*p); p++)
		if (is_wild(*p))
			w.kind = WORD_PATTERN;
	w.source.n = (size_t)(p - w.source.p);
	for (size_t i = 0; i < LENGTH(keywords); i++) {
		if (slice_is(w.source, keywords[i].text))
			w.kind = keywords[i].kind;
		else if (slice_eq_nocase(w.source, slice_of(keywords[i].text)))
			return bad(w.source.p, "\"and\", \"or\", \"not\" and "
			    "\"in\" have small letters; a column of that "
			    "name stands in `back quotes`");
	}
	return w;
}

static bool
is_escape(const char *p)
{
	return p[0] == '\\' && (p[1] == '"' || p[1] == '\\');
}

static struct cond_word
quoted(const char *p)
{
	const char *end = p + 1;

	if (*p == '`') {
		end += strcspn(end, "`");
		if (*end == '\0')
			return bad(p, "a back quote is not closed");
		return word(WORD_BACKQUOTED, p, (size_t)(end + 1 - p));
	}
	while (*end != '\0' && *end != '"')
		end += is_escape(end) ? 2 : 1;
	if (*end == '\0')
		return bad(p, "a quote is not closed");
	return word(WORD_TEXT, p, (size_t)(end + 1 - p));
}

static const struct sign *
find_sign(const char *p)
{
	for (size_t i = 0; i < LENGTH(signs); i++)
		if (strncmp(p, signs[i].text, strlen(signs[i].text)) == 0)
			return &signs[i];
	return NULL;
}

static struct cond_word
sign(const char *p, const struct sign *s)
{
	if (s->kind == WORD_BAD)
		return bad(p, s->problem);
	return word(s->kind, p, strlen(s->text));
}

/* Curly quotes, whose bytes would be letters, are found among the signs. */
static struct cond_word
next_word(const char *p)
{
	const struct sign *s = find_sign(p);

	if (*p == '\0')
		return word(WORD_END, p, 0);
	if (s != NULL)
		return sign(p, s);
	if (*p == '"' || *p == '`')
		return quoted(p);
	if (is_number(p))
		return number(p);
	if (is_letter(*p) || is_wild(*p))
		return name(p);
	return bad(p, "this sign has no meaning here");
}

struct cond_word
cond_lex_next(const char **p)
{
	struct cond_word w;

	while (is_blank(**p))
		++*p;
	w = next_word(*p);
	*p += w.source.n;
	return w;
}

struct slice
cond_lex_value(const struct cond_word *w, char *out)
{
	struct slice s = { w->source.p + 1, w->source.n - 2 };
	size_t n = 0;

	if (w->kind != WORD_TEXT && w->kind != WORD_BACKQUOTED)
		return w->source;
	if (w->kind == WORD_BACKQUOTED || memchr(s.p, '\\', s.n) == NULL)
		return s;
	for (size_t i = 0; i < s.n; i++) {
		i += is_escape(s.p + i);
		out[n++] = s.p[i];
	}
	return (struct slice){ out, n };
}

/* The bytes of a character after its first. */
static bool
is_continuation(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* The line in which at stands, or the part around it of a very long one. */
static struct slice
line_around(const char *text, const char *at)
{
	const char *begin = at, *end = at;

	while (begin > text && begin[-1] != '\n' && at - begin < AROUND)
		begin--;
	while (begin < at && is_continuation(*begin))
		begin++;
	while (*end != '\0' && *end != '\n' && end - at < AROUND)
		end++;
	while (end > at && is_continuation(*end))
		end--;
	return (struct slice){ begin, (size_t)(end - begin) };
}

int
cond_lex_error(const char *text, const char *at, const char *problem,
    struct diag *d)
{
	struct slice line = line_around(text, at);
	struct buf b, caret;

	buf_init(&b);
	buf_init(&caret);
	for (size_t i = 0; i < line.n; i++) {
		buf_putc(&b, is_blank(line.p[i]) ? ' ' : line.p[i]);
		if (line.p + i < at && !is_continuation(line.p[i]))
			buf_putc(&caret, ' ');
	}
	buf_putc(&caret, '^');
	buf_putc(&b, '\0');
	diag_set(d, "condition:\n    %s\n    %s\n%s", b.p, caret.p, problem);
	buf_clear(&b);
	buf_clear(&caret);
	return -1;
}
