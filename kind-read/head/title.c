/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/map.h"
#include "base/num.h"
#include "stream/field.h"
#include "kind-read/head/title.h"

/* The next record, without its line end, taken off the text; false at the end,
 * or if it is the last and nothing shows that it is whole. */
static bool
take_record(struct slice *text, bool whole, struct slice *record)
{
	bool quoted = false;
	size_t n = 0;

	while (n < text->n && (quoted ||
	    (text->p[n] != '\n' && text->p[n] != '\r')))
		quoted ^= text->p[n++] == '"';
	if (n == text->n && (n == 0 || !whole))
		return false;
	*record = slice_before(*text, n);
	if (n + 1 < text->n && memcmp(text->p + n, "\r\n", 2) == 0)
		n++;
	*text = slice_behind(*text, n < text->n ? n + 1 : n);
	return true;
}

/* The same, passing blank lines over. */
static bool
take_full(struct slice *text, bool whole, struct slice *record)
{
	bool more;

	do
		more = take_record(text, whole, record);
	while (more && slice_trim(*record).n == 0);
	return more;
}

static size_t
width(struct slice record, unsigned char delim)
{
	struct slice field;
	size_t pos = 0, n = 0;

	while (field_split(record, delim, &pos, &field))
		n++;
	return n;
}

static size_t
count_full(struct slice record, unsigned char delim)
{
	struct slice field;
	size_t pos = 0, n = 0;

	while (field_split(record, delim, &pos, &field))
		n += slice_trim(field).n > 0 && !slice_is(field, "\"\"");
	return n;
}

static bool
is_name(struct slice field)
{
	struct slice s = field;
	double number;

	if (s.n >= 2 && s.p[0] == '"' && s.p[s.n - 1] == '"')
		s = slice_before(slice_behind(s, 1), s.n - 2);
	return (s.n == 0 || (s.p[0] != ' ' && s.p[0] != '\t')) &&
	    !num_parse(s, &number);
}

/* Three and more names that differ, and perhaps columns without one. */
static bool
are_names(struct slice record, unsigned char delim)
{
	struct map *names = map_new();
	struct slice field;
	size_t pos = 0, n = 0;
	bool good = true;

	while (field_split(record, delim, &pos, &field)) {
		good &= is_name(field);
		if (field.n == 0 || slice_is(field, "\"\""))
			continue;
		good &= map_find(names, field) == MAP_NONE;
		map_add(names, field);
		n++;
	}
	map_free(names);
	return good && n >= 3;
}

static bool
fits(struct slice text, bool whole, unsigned char delim)
{
	struct slice title, header, record;
	size_t n, more = 0;

	if (!take_record(&text, whole, &title) ||
	    count_full(title, delim) != 1 ||
	    !take_full(&text, whole, &header) || !are_names(header, delim))
		return false;
	n = width(header, delim);
	if (width(title, delim) != 1 && width(title, delim) != n)
		return false;
	for (; take_full(&text, whole, &record); more++)
		if (width(record, delim) != n)
			return false;
	return more >= (width(title, delim) == n ? 1 : 2);
}

bool
title_above(struct slice text, bool whole, const char *delims)
{
	for (; *delims != '\0'; delims++)
		if (fits(text, whole, (unsigned char)*delims))
			return true;
	return false;
}
