/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/num.h"
#include "kind-read/stat/mrset.h"

static void
drop(struct slice *text, size_t n)
{
	text->p += n;
	text->n -= n;
}

static bool
take_char(struct slice *text, char c)
{
	if (text->n == 0 || text->p[0] != c)
		return false;
	drop(text, 1);
	return true;
}

/* The text up to the character, which is taken too. */
static bool
take_until(struct slice *text, char c, struct slice *taken)
{
	const char *end = text->n > 0 ? memchr(text->p, c, text->n) : NULL;

	if (end == NULL)
		return false;
	*taken = (struct slice){ text->p, (size_t)(end - text->p) };
	drop(text, taken->n + 1);
	return true;
}

/* "4 text". */
static bool
take_counted(struct slice *text, struct slice *taken)
{
	size_t digits = num_digits(*text, 0);
	uint64_t n;

	if (!num_parse_uint((struct slice){ text->p, digits }, text->n, &n))
		return false;
	drop(text, digits);
	if (!take_char(text, ' ') || text->n < n)
		return false;
	*taken = (struct slice){ text->p, (size_t)n };
	drop(text, (size_t)n);
	return true;
}

static bool
take_kind(struct slice *text, struct mrset *set)
{
	struct slice flag;

	if (text->n == 0 || strchr("CDE", text->p[0]) == NULL ||
	    text->p[0] == '\0')
		return false;
	set->kind = text->p[0];
	drop(text, 1);
	if (set->kind != 'E')
		return true;
	if (!take_char(text, ' ') || !take_until(text, ' ', &flag))
		return false;
	set->first_label = slice_is(flag, "11");
	return set->first_label || slice_is(flag, "1");
}

static bool
take_set(struct slice *text, struct mrset *set)
{
	struct slice empty = { "", 0 };

	*set = (struct mrset){ .counted = empty };
	if (!take_until(text, '=', &set->name) || set->name.n < 2 ||
	    set->name.p[0] != '$' ||
	    memchr(set->name.p, '\n', set->name.n) != NULL)
		return false;
	if (!take_kind(text, set) ||
	    (set->kind != 'C' && !take_counted(text, &set->counted)) ||
	    !take_char(text, ' ') || !take_counted(text, &set->label))
		return false;
	set->members = slice_line(text);
	return set->members.n == 0 || set->members.p[0] == ' ';
}

enum mrset_result
mrset_next(struct slice *text, struct mrset *set)
{
	struct slice begin;

	while (text->n > 0 && strchr("\n\r", text->p[0]) != NULL)
		drop(text, 1);
	if (text->n == 0)
		return MRSET_END;
	begin = *text;
	if (take_set(text, set))
		return MRSET_FOUND;
	*text = begin;
	slice_line(text);
	return MRSET_BAD;
}

bool
mrset_member(struct slice *members, struct slice *name)
{
	size_t n = 0;

	while (members->n > 0 && strchr(" \r", members->p[0]) != NULL)
		drop(members, 1);
	while (n < members->n && members->p[n] != ' ' && members->p[n] != '\r')
		n++;
	*name = (struct slice){ members->p, n };
	drop(members, n);
	return n > 0;
}
