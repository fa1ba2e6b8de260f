/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/blank.h"

/* Does any of them begin with this byte? */
static bool
has(struct slice text, int first)
{
	const char *p = text.p, *end = text.p + text.n;

	for (; (p = memchr(p, first, (size_t)(end - p))) != NULL; p++)
		if (blank_at(p, (size_t)(end - p)) != BLANK_NONE)
			return true;
	return false;
}

bool
blank_found(struct slice text)
{
	return text.n > 0 &&
	    (has(text, 0xc2) || has(text, 0xe2) || has(text, 0xef));
}

/* Of the blank that is there. */
static size_t
length(const char *p)
{
	return (unsigned char)p[0] == 0xc2 ? 2 : 3;
}

/* The length of a blank of any kind at the beginning, or at the end. */
static size_t
any(struct slice s, bool at_end, bool *common)
{
	char c = s.n > 0 ? s.p[at_end ? s.n - 1 : 0] : '\0';

	*common = c == ' ' || c == '\t';
	if (*common)
		return 1;
	for (size_t n = 2; n <= 3 && n <= s.n; n++) {
		const char *p = at_end ? s.p + s.n - n : s.p;

		if (blank_at(p, n) != BLANK_NONE && length(p) == n)
			return n;
	}
	return 0;
}

/* How many bytes at that end are blanks, if one of them is not common. */
static size_t
ends_with(struct slice s, bool at_end)
{
	size_t total = 0, n;
	bool common, odd = false;

	while ((n = any(s, at_end, &common)) > 0) {
		odd |= !common;
		total += n;
		s.n -= n;
		s.p += at_end ? 0 : n;
	}
	return odd ? total : 0;
}

struct slice
blank_fold(struct slice text, char *out)
{
	size_t n = 0;

	text = slice_behind(text, ends_with(text, false));
	text = slice_before(text, text.n - ends_with(text, true));
	if (!blank_found(text))
		return text;
	for (size_t i = 0; i < text.n;) {
		const char *p = text.p + i;
		bool wide = blank_at(p, text.n - i) == BLANK_WIDE;

		i += wide ? length(p) : 1;
		out[n++] = wide ? ' ' : *p;
	}
	return (struct slice){ out, n };
}
