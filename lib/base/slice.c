/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/slice.h"

struct slice
slice_of(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

bool
slice_is(struct slice a, const char *s)
{
	return slice_eq(a, slice_of(s));
}

bool
slice_begins(struct slice a, const char *with)
{
	size_t n = strlen(with);

	return a.n >= n && memcmp(a.p, with, n) == 0;
}

bool
slice_ends(struct slice a, const char *with)
{
	size_t n = strlen(with);

	return a.n >= n && memcmp(a.p + a.n - n, with, n) == 0;
}

size_t
slice_find_last(struct slice a, const char *s)
{
	size_t n = strlen(s);

	for (size_t i = a.n + 1; i-- > 0;)
		if (a.n - i >= n && memcmp(a.p + i, s, n) == 0)
			return i;
	return a.n;
}

size_t
slice_shared(const struct slice *all, size_t n)
{
	size_t most = all[0].n;

	for (size_t i = 1; i < n; i++) {
		size_t same = 0;

		while (same < most && same < all[i].n &&
		    all[i].p[same] == all[0].p[same])
			same++;
		most = same;
	}
	return most;
}

struct slice
slice_before(struct slice a, size_t i)
{
	return (struct slice){ a.p, i };
}

struct slice
slice_behind(struct slice a, size_t i)
{
	return (struct slice){ a.p + i, a.n - i };
}

size_t
slice_count(struct slice a, char c)
{
	size_t n = 0;

	for (size_t i = 0; i < a.n; i++)
		n += a.p[i] == c;
	return n;
}

bool
slice_has_digit(struct slice a)
{
	for (size_t i = 0; i < a.n; i++)
		if (a.p[i] >= '0' && a.p[i] <= '9')
			return true;
	return false;
}

int
slice_cmp(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n > 0 ? memcmp(a.p, b.p, n) : 0;

	if (c != 0)
		return c;
	return (a.n > b.n) - (a.n < b.n);
}

struct slice
slice_skip_bom(struct slice a)
{
	return slice_begins(a, "\xef\xbb\xbf") ? slice_behind(a, 3) : a;
}

static bool
blank(char c)
{
	return c == ' ' || c == '\t';
}

struct slice
slice_trim(struct slice a)
{
	while (a.n > 0 && blank(a.p[0])) {
		a.p++;
		a.n--;
	}
	while (a.n > 0 && blank(a.p[a.n - 1]))
		a.n--;
	return a;
}

struct slice
slice_line(struct slice *text)
{
	const char *end = memchr(text->p, '\n', text->n);
	struct slice line = *text;
	size_t taken = text->n;

	if (end != NULL) {
		line.n = (size_t)(end - text->p);
		taken = line.n + 1;
	}
	text->p += taken;
	text->n -= taken;
	return line;
}

bool
slice_part(struct slice *rest, char at, struct slice *part)
{
	const char *end;

	if (rest->p == NULL)
		return false;
	end = memchr(rest->p, at, rest->n);
	*part = *rest;
	if (end == NULL) {
		rest->p = NULL;
		return true;
	}
	part->n = (size_t)(end - rest->p);
	*rest = (struct slice){ end + 1, rest->n - part->n - 1 };
	return true;
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool
slice_eq_nocase(struct slice a, struct slice b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (lower(a.p[i]) != lower(b.p[i]))
			return false;
	return true;
}
