/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <uchardet/uchardet.h>

#include "base/length.h"
#include "kind-read/bytes/encoding.h"

/* With fewer bytes than these that are not ASCII a guess is a coin's. */
#define ENOUGH 10

struct mark {
	const char *bytes;
	size_t n;
	const char *encoding;
};

static const struct mark marks[] = {
	{ "\xef\xbb\xbf", 3, "UTF-8" },
	{ "\xff\xfe\0\0", 4, "UTF-32LE" },	/* before UTF-16LE */
	{ "\0\0\xfe\xff", 4, "UTF-32BE" },
	{ "\xff\xfe", 2, "UTF-16LE" },
	{ "\xfe\xff", 2, "UTF-16BE" },
};

static const struct mark *
find_mark(struct slice begin)
{
	for (size_t i = 0; i < LENGTH(marks); i++)
		if (begin.n >= marks[i].n &&
		    memcmp(begin.p, marks[i].bytes, marks[i].n) == 0)
			return &marks[i];
	return NULL;
}

/*
 * In UTF-16 one byte of most characters of a header is NUL, nearly always the
 * same one of the two; in other texts there are none, and a file that was
 * damaged has runs of them.
 */
static const char *
guess_utf16(struct slice begin)
{
	size_t nuls[2] = { 0, 0 }, pairs = begin.n / 2;

	for (size_t i = 0; i < 2 * pairs; i++)
		nuls[i % 2] += begin.p[i] == '\0';
	if (nuls[1] > 4 * nuls[0] && nuls[1] >= pairs / 2)
		return "UTF-16LE";
	if (nuls[0] > 4 * nuls[1] && nuls[0] >= pairs / 2)
		return "UTF-16BE";
	return NULL;
}

bool
encoding_is_utf8(const char *name)
{
	return strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF8") == 0;
}

/* Does the mark say what was asked for?  "UTF-16" is either order. */
static bool
agrees(const char *asked, const char *marked)
{
	return strncasecmp(asked, marked, strlen(asked)) == 0 ||
	    (encoding_is_utf8(asked) && encoding_is_utf8(marked));
}

struct encoding
encoding_decide(struct slice begin, const char *asked)
{
	const struct mark *mark = find_mark(begin);
	const char *guess = guess_utf16(begin);

	if (mark != NULL)
		return (struct encoding){ mark->encoding,
		    asked == NULL || agrees(asked, mark->encoding) ?
		    ENCODING_MARK : ENCODING_MARK_WINS, mark->n };
	if (asked != NULL)
		return (struct encoding){ asked, ENCODING_ASKED, 0 };
	if (guess != NULL)
		return (struct encoding){ guess, ENCODING_NULS, 0 };
	return (struct encoding){ "UTF-8", ENCODING_USUAL, 0 };
}

bool
encoding_may_be_utf8(struct slice text)
{
	const unsigned char *p = (const unsigned char *)text.p;
	size_t length;

	if (text.n == 0)
		return true;
	if (p[0] < 0xc0)
		return p[0] < 0x80;
	length = p[0] >= 0xf0 ? 4 : p[0] >= 0xe0 ? 3 : 2;
	for (size_t i = 1; i < length && i < text.n; i++)
		if ((p[i] & 0xc0) != 0x80)
			return false;
	return true;
}

/*
 * The beginnings of most accented letters, of signs like that of the pound,
 * and of curly quotes in UTF-8: they make no sense in windows-1252.
 */
static bool
begins_utf8(unsigned char a, unsigned char b)
{
	return ((a == 0xc2 || a == 0xc3) && (b & 0xc0) == 0x80) ||
	    (a == 0xe2 && b == 0x80);
}

bool
encoding_mixed(struct slice text, unsigned char last, const char *name,
    size_t *at)
{
	if (strcmp(name, "windows-1252") != 0)
		return false;
	for (size_t i = 0; i < text.n; i++) {
		*at = i > 0 ? i - 1 : 0;
		if (begins_utf8(last, (unsigned char)text.p[i]))
			return true;
		last = (unsigned char)text.p[i];
	}
	return false;
}

static size_t
count_foreign(struct slice text)
{
	size_t n = 0;

	for (size_t i = 0; i < text.n; i++)
		n += (unsigned char)text.p[i] >= 0x80;
	return n;
}

/* The one is part of the other, and Western exports are the latter. */
static bool
is_western(const char *name)
{
	return strcasecmp(name, "ISO-8859-1") == 0 ||
	    strcasecmp(name, "WINDOWS-1252") == 0;
}

bool
encoding_guess(struct slice text, char name[ENCODING_NAME])
{
	uchardet_t detector = uchardet_new();
	const char *guess;

	uchardet_handle_data(detector, text.p, text.n);
	uchardet_data_end(detector);
	guess = uchardet_get_charset(detector);
	if (count_foreign(text) < ENOUGH || is_western(guess))
		guess = "windows-1252";
	snprintf(name, ENCODING_NAME, "%s", guess);
	uchardet_delete(detector);
	return *name != '\0' && !encoding_is_utf8(name) &&
	    strcasecmp(name, "ASCII") != 0;
}
