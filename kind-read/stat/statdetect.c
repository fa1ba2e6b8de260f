/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stream/foreign.h"
#include "kind-read/stat/statdetect.h"

enum statdetect
statdetect(struct slice begin)
{
	if (slice_begins(begin, "$FL2"))
		return STATDETECT_SAV;
	if (slice_begins(begin, "$FL3"))
		return STATDETECT_ZSAV;
	if (foreign_is_portable(begin))
		return STATDETECT_POR;
	return foreign_is_stata(begin) ? STATDETECT_DTA : STATDETECT_NONE;
}

int
statdetect_release(struct slice begin)
{
	static const char head[] = "<stata_dta><header><release>";
	const char *p = begin.p + sizeof(head) - 1;

	if (!slice_begins(begin, "<"))
		return begin.n > 0 ? (unsigned char)begin.p[0] : 0;
	if (!slice_begins(begin, head) || begin.n < sizeof(head) + 2)
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
