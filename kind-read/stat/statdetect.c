/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>

#include "kind-read/stat/statdetect.h"

/* A portable file begins with five of these lines, the table of its
 * characters and a tag, all broken into lines of 80. */
#define SPLASHES 5
#define SPLASH 40
#define TAG_AT (SPLASHES * SPLASH + 256)

static bool
holds(struct slice s, size_t at, const char *what)
{
	size_t n = strlen(what);

	return s.n >= at + n && memcmp(s.p + at, what, n) == 0;
}

static bool
is_portable(struct slice begin)
{
	char joined[TAG_AT + 8];
	struct slice s = { joined, 0 };

	for (size_t i = 0; i < begin.n && s.n < sizeof(joined); i++)
		if (begin.p[i] != '\r' && begin.p[i] != '\n')
			joined[s.n++] = begin.p[i];
	for (size_t i = 0; i < SPLASHES; i++)
		if (holds(s, i * SPLASH, "ASCII SPSS PORT FILE"))
			return true;
	return holds(s, TAG_AT, "SPSSPORT");
}

/* Old ones begin with the version, the byte order and a 1. */
static bool
is_stata(struct slice s)
{
	if (holds(s, 0, "<stata_dta>"))
		return true;
	return s.n >= 3 && s.p[0] >= 0x68 && s.p[0] <= 0x73 &&
	    (s.p[1] == 1 || s.p[1] == 2) && s.p[2] == 1;
}

enum statdetect
statdetect(struct slice begin)
{
	if (holds(begin, 0, "$FL2"))
		return STATDETECT_SAV;
	if (holds(begin, 0, "$FL3"))
		return STATDETECT_ZSAV;
	if (is_portable(begin))
		return STATDETECT_POR;
	return is_stata(begin) ? STATDETECT_DTA : STATDETECT_NONE;
}

int
statdetect_release(struct slice begin)
{
	static const char head[] = "<stata_dta><header><release>";
	const char *p = begin.p + sizeof(head) - 1;

	if (!holds(begin, 0, "<"))
		return begin.n > 0 ? (unsigned char)begin.p[0] : 0;
	if (!holds(begin, 0, head) || begin.n < sizeof(head) + 2)
		return 0;
	return (p[0] - '0') * 100 + (p[1] - '0') * 10 + p[2] - '0';
}

const char *
statdetect_name(enum statdetect kind)
{
	static const char *const names[] = { "", "SPSS (.sav)",
	    "SPSS (.zsav)", "SPSS portable (.por)", "Stata (.dta)" };

	return names[kind];
}
