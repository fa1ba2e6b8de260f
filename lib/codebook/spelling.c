/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/length.h"
#include "codebook/spelling.h"

/* What word processors write, and what it counts as. */
static const struct {
	const char *sign;
	char counts_as;
} typed[] = {
	{ "\xe2\x80\x99", '\'' },	/* U+2019, apostrophe */
	{ "\xe2\x80\x93", '-' },	/* U+2013, en dash */
};

static struct slice
without_remark(struct slice s)
{
	size_t i = s.n;

	if (s.n == 0 || s.p[s.n - 1] != ')')
		return s;
	while (i > 0 && s.p[i - 1] != '(')
		i--;
	return i > 1 ? slice_trim(slice_before(s, i - 1)) : s;
}

static struct slice
without_stop(struct slice s)
{
	if (s.n > 1 && s.p[s.n - 1] == '.')
		s.n--;
	return s;
}

struct slice
spelling_plain(struct slice label)
{
	return without_remark(without_stop(slice_trim(label)));
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Leaves the rest of a label that begins with the letter. */
static bool
skip_letter(char c, struct slice *label)
{
	if (label->n == 0)
		return false;
	if (lower(label->p[0]) == lower(c)) {
		*label = slice_behind(*label, 1);
		return true;
	}
	for (size_t i = 0; i < LENGTH(typed); i++)
		if (c == typed[i].counts_as &&
		    slice_begins(*label, typed[i].sign)) {
			*label = slice_behind(*label, strlen(typed[i].sign));
			return true;
		}
	return false;
}

/* Tables are long and most labels are on none of them: byte by byte, which is
 * fast in saying no. */
static bool
is_way(const char *way, struct slice label)
{
	for (; *way != '{'; way++) {
		if (*way == '|' || *way == '\0')
			return label.n == 0;
		if (!skip_letter(*way, &label))
			return false;
	}
	do {
		struct slice rest = label;

		for (way++; *way != ',' && *way != '}'; way++)
			if (!skip_letter(*way, &rest))
				break;
		if ((*way == ',' || *way == '}') &&
		    is_way(strchr(way, '}') + 1, rest))
			return true;
		while (*way != ',' && *way != '}')
			way++;
	} while (*way == ',');
	return false;
}

bool
spelling_is(const char *ways, struct slice label)
{
	while (!is_way(ways, label)) {
		ways = strchr(ways, '|');
		if (ways == NULL)
			return false;
		ways++;
	}
	return true;
}
