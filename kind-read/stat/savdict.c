/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/map.h"
#include "kind-read/stat/statio.h"
#include "kind-read/stat/savdict.h"

#define HEADER 176
#define SHORT_NAME 8

/* Types of records, and subtypes of the last. */
enum { VARIABLE = 2, LABELS = 3, LABELLED = 4, DOCUMENT = 6, EXTENSION = 7,
    END = 999 };
enum { SETS = 7, LONG_NAMES = 13, LATER_SETS = 19 };

static int
damaged(struct diag *d)
{
	return diag_set(d, "the description of its variables is damaged or "
	    "cut off");
}

static int
take(struct statio *io, void *p, size_t n, struct diag *d)
{
	return statio_read(io, p, n) == (ssize_t)n ? 0 : damaged(d);
}

static int32_t
number(const struct savdict *dict, const unsigned char *p)
{
	uint32_t little = (uint32_t)p[0] | (uint32_t)p[1] << 8 |
	    (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
	uint32_t big = (uint32_t)p[3] | (uint32_t)p[2] << 8 |
	    (uint32_t)p[1] << 16 | (uint32_t)p[0] << 24;

	return (int32_t)(dict->swap ? big : little);
}

static int
take_number(const struct savdict *dict, struct statio *io, int32_t *n,
    struct diag *d)
{
	unsigned char bytes[4];

	if (take(io, bytes, sizeof(bytes), d) < 0)
		return -1;
	*n = number(dict, bytes);
	return 0;
}

static int
skip(struct statio *io, int64_t n, struct diag *d)
{
	if (n < 0 || statio_go(io, statio_at(io) + n) < 0)
		return damaged(d);
	return 0;
}

/* The layout code, 2 or 3, tells the byte order. */
static int
read_header(struct savdict *dict, struct statio *io, struct diag *d)
{
	unsigned char h[HEADER];
	int32_t layout;

	if (statio_go(io, 0) < 0 || take(io, h, sizeof(h), d) < 0)
		return damaged(d);
	layout = number(dict, h + 64);
	dict->swap = layout != 2 && layout != 3;
	layout = number(dict, h + 64);
	if (layout != 2 && layout != 3)
		return damaged(d);
	dict->compression = number(dict, h + 72);
	dict->cases = number(dict, h + 80);
	return 0;
}

static struct slice
keep(struct savdict *dict, struct slice s)
{
	return (struct slice){ arena_string(&dict->arena, s), s.n };
}

/* In small letters, valid until the next call. */
static struct slice
fold(struct savdict *dict, struct slice s)
{
	dict->folded.len = 0;
	for (size_t i = 0; i < s.n; i++)
		buf_putc(&dict->folded, s.p[i] >= 'A' && s.p[i] <= 'Z' ?
		    (char)(s.p[i] - 'A' + 'a') : s.p[i]);
	return (struct slice){ dict->folded.p, s.n };
}

/* A name that stood before is damage, which ReadStat will notice if it is not
 * just the second part of a long string. */
static void
add_variable(struct savdict *dict, const unsigned char *name)
{
	struct slice s = { (const char *)name, SHORT_NAME };

	while (s.n > 0 && s.p[s.n - 1] == ' ')
		s.n--;
	if (map_add(dict->shortnames, fold(dict, s)) != dict->n)
		return;
	s = keep(dict, s);
	dict->variables = xgrow(dict->variables, dict->n, &dict->cap,
	    sizeof(*dict->variables));
	dict->variables[dict->n++] = (struct savdict_variable){ s, s };
}

/* type, has label, missing values, two formats, name; label; values. */
static int
read_variable(struct savdict *dict, struct statio *io, struct diag *d)
{
	unsigned char v[28];
	int32_t missing, label = 0;

	if (take(io, v, sizeof(v), d) < 0)
		return -1;
	dict->width++;
	if (number(dict, v) >= 0)
		add_variable(dict, v + 20);
	if (number(dict, v + 4) != 0 &&
	    (take_number(dict, io, &label, d) < 0 ||
	    skip(io, label < 0 ? -1 : ((int64_t)label + 3) / 4 * 4, d) < 0))
		return -1;
	missing = number(dict, v + 8);
	if (missing < -3 || missing > 3)
		return damaged(d);
	return skip(io, (int64_t)abs(missing) * 8, d);
}

/* Values and labels, then the record of the variables that have them. */
static int
skip_labels(struct savdict *dict, struct statio *io, struct diag *d)
{
	int32_t n, type;

	if (take_number(dict, io, &n, d) < 0)
		return -1;
	while (n-- > 0) {
		unsigned char value[9];

		if (take(io, value, sizeof(value), d) < 0 ||
		    skip(io, (value[8] + 8) / 8 * 8 - 1, d) < 0)
			return -1;
	}
	if (take_number(dict, io, &type, d) < 0 ||
	    take_number(dict, io, &n, d) < 0)
		return -1;
	return type == LABELLED ? skip(io, (int64_t)n * 4, d) : damaged(d);
}

/* By pieces, so that memory is only taken for what is there. */
static int
read_text(struct statio *io, struct buf *b, int64_t n, struct diag *d)
{
	while (n > 0) {
		size_t piece = n < 4096 ? (size_t)n : 4096;

		if (take(io, buf_room(b, piece), piece, d) < 0)
			return -1;
		b->len += piece;
		n -= (int64_t)piece;
	}
	return 0;
}

static struct savdict_variable *
by_short_name(struct savdict *dict, struct slice name)
{
	size_t i = map_find(dict->shortnames, fold(dict, name));

	return i != MAP_NONE ? &dict->variables[i] : NULL;
}

/* "SHORT=Long name" with tabs between. */
static void
set_long_names(struct savdict *dict, struct slice text)
{
	while (text.n > 0) {
		const char *tab = memchr(text.p, '\t', text.n);
		size_t n = tab != NULL ? (size_t)(tab - text.p) : text.n;
		const char *is = memchr(text.p, '=', n);
		size_t before = is != NULL ? (size_t)(is - text.p) : n;
		struct savdict_variable *v = by_short_name(dict,
		    (struct slice){ text.p, before });

		if (v != NULL && is != NULL)
			v->name = keep(dict, (struct slice){ is + 1,
			    n - before - 1 });
		n += tab != NULL;
		text = (struct slice){ text.p + n, text.n - n };
	}
}

static int
read_extension(struct savdict *dict, struct statio *io, struct diag *d)
{
	int32_t subtype, size, count;
	struct buf names = { NULL, 0, 0 };
	int64_t n;
	int status;

	if (take_number(dict, io, &subtype, d) < 0 ||
	    take_number(dict, io, &size, d) < 0 ||
	    take_number(dict, io, &count, d) < 0)
		return -1;
	if (size < 0 || count < 0)
		return damaged(d);
	n = (int64_t)size * count;
	if (subtype == SETS || subtype == LATER_SETS) {
		status = read_text(io, &dict->sets, n, d);
		buf_putc(&dict->sets, '\n');
		return status;
	}
	if (subtype != LONG_NAMES)
		return skip(io, n, d);
	status = read_text(io, &names, n, d);
	if (status == 0 && names.len > 0)
		set_long_names(dict, buf_all(&names));
	buf_clear(&names);
	return status;
}

static int
read_record(struct savdict *dict, struct statio *io, int32_t type,
    struct diag *d)
{
	int32_t lines;

	switch (type) {
	case VARIABLE:
		return read_variable(dict, io, d);
	case LABELS:
		return skip_labels(dict, io, d);
	case DOCUMENT:
		if (take_number(dict, io, &lines, d) < 0)
			return -1;
		return skip(io, (int64_t)lines * 80, d);
	case EXTENSION:
		return read_extension(dict, io, d);
	default:
		return damaged(d);
	}
}

int
savdict_read(struct savdict *dict, struct statio *io, struct diag *d)
{
	int32_t type;

	*dict = (struct savdict){ .shortnames = map_new() };
	if (read_header(dict, io, d) < 0)
		return -1;
	for (;;) {
		if (take_number(dict, io, &type, d) < 0)
			return -1;
		if (type == END)
			break;
		if (read_record(dict, io, type, d) < 0)
			return -1;
	}
	if (skip(io, 4, d) < 0)
		return -1;
	dict->data = statio_at(io);
	return 0;
}

void
savdict_clear(struct savdict *dict)
{
	free(dict->variables);
	map_free(dict->shortnames);
	buf_clear(&dict->sets);
	buf_clear(&dict->folded);
	arena_clear(&dict->arena);
}

/* The same but for capitals outside ASCII, whose bytes are not compared. */
static bool
resembles(struct slice a, struct slice b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (((a.p[i] & b.p[i]) & 0x80) == 0 &&
		    !slice_eq_nocase((struct slice){ a.p + i, 1 },
		    (struct slice){ b.p + i, 1 }))
			return false;
	return true;
}

static bool
is_ascii(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] & 0x80) != 0)
			return false;
	return true;
}

const struct savdict_variable *
savdict_find(struct savdict *dict, struct slice name)
{
	const struct savdict_variable *found = by_short_name(dict, name);
	size_t like = 0;

	if (found != NULL || dict->variables == NULL || is_ascii(name))
		return found;
	for (size_t i = 0; i < dict->n; i++) {
		if (!resembles(dict->variables[i].shortname, name))
			continue;
		found = &dict->variables[i];
		like++;
	}
	return like == 1 ? found : NULL;
}
