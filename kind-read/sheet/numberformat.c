/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/length.h"
#include "kind-read/sheet/numberformat.h"

#define DATE NUMBERFORMAT_DATE
#define TIME NUMBERFORMAT_TIME

struct builtin {
	unsigned long first;
	unsigned long last;
	unsigned shows;
};

static const struct builtin builtins[] = {
	{ 9, 10, NUMBERFORMAT_PERCENT },
	{ 14, 17, DATE },
	{ 18, 21, TIME },
	{ 22, 22, DATE | TIME },
	{ 27, 31, DATE },
	{ 32, 35, TIME },
	{ 36, 36, DATE },
	{ 45, 45, TIME },
	{ 46, 46, TIME | NUMBERFORMAT_ELAPSED },
	{ 47, 47, TIME },
	{ 50, 54, DATE },
	{ 55, 56, TIME },
	{ 57, 58, DATE }
};

/* What stands between [ and ]: hours, minutes or seconds without an end, or a
 * colour, a condition, a language. */
static unsigned
bracket(struct slice s)
{
	if (s.n == 0 || strchr("hHmMsS", s.p[0]) == NULL)
		return 0;
	for (size_t i = 1; i < s.n; i++)
		if (s.p[i] != s.p[0])
			return 0;
	return TIME | NUMBERFORMAT_ELAPSED;
}

/* The offset behind the part that begins at i and shows no value itself; i if
 * there is none.  What a bracket shows is added. */
static size_t
skip(struct slice s, size_t i, unsigned *shows)
{
	static const char *const halves[] = { "AM/PM", "A/P" };
	struct slice rest = slice_behind(s, i);
	char close = s.p[i] == '"' ? '"' : s.p[i] == '[' ? ']' : '\0';

	if (close != '\0') {
		const char *end = memchr(rest.p + 1, close, rest.n - 1);
		size_t n = end != NULL ? (size_t)(end - rest.p) : rest.n - 1;

		if (close == ']')
			*shows |= bracket((struct slice){ rest.p + 1,
			    n > 0 ? n - 1 : 0 });
		return i + n + 1;
	}
	if (s.p[i] == '\\' || s.p[i] == '_' || s.p[i] == '*')
		return i + 2;
	for (size_t k = 0; k < LENGTH(halves); k++) {
		size_t n = strlen(halves[k]);

		if (rest.n >= n && slice_eq_nocase(slice_before(rest, n),
		    slice_of(halves[k]))) {
			*shows |= TIME;
			return i + n;
		}
	}
	return i;
}

/* What one letter shows.  m is months or minutes: it decides nothing beside
 * others, and alone it is months.  E+ is an exponent, e a year. */
static unsigned
letter(struct slice s, size_t i)
{
	switch (s.p[i]) {
	case 'y': case 'Y': case 'd': case 'D': case 'g': case 'b': case 'B':
		return DATE;
	case 'e':
		return i + 1 < s.n && strchr("+-", s.p[i + 1]) != NULL ?
		    0 : DATE;
	case 'h': case 'H': case 's': case 'S':
		return TIME;
	case '%':
		return NUMBERFORMAT_PERCENT;
	default:
		return 0;
	}
}

unsigned
numberformat(struct slice code)
{
	struct slice general = slice_of("General");
	unsigned shows = 0;
	bool m = false;

	if (code.n >= general.n &&
	    slice_eq_nocase(slice_before(code, general.n), general))
		return 0;
	for (size_t i = 0; i < code.n && code.p[i] != ';';) {
		size_t next = skip(code, i, &shows);

		if (next > i) {
			i = next;
			continue;
		}
		shows |= letter(code, i);
		m |= code.p[i] == 'm' || code.p[i] == 'M';
		i++;
	}
	return m && (shows & TIME) == 0 ? shows | DATE : shows;
}

unsigned
numberformat_builtin(unsigned long id)
{
	for (size_t i = 0; i < LENGTH(builtins); i++)
		if (id >= builtins[i].first && id <= builtins[i].last)
			return builtins[i].shows;
	return 0;
}
