/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/length.h"
#include "kind-read/stat/statio.h"
#include "kind-read/stat/savdict.h"

#define HEADER 176
#define SHORT_NAME 8

/* Types of records, and subtypes of the last. */
enum { VARIABLE = 2, LABELS = 3, LABELLED = 4, DOCUMENT = 6, EXTENSION = 7,
    END = 999 };
enum { MACHINE = 3, SETS = 7, LONG_NAMES = 13, LENGTHS = 14, LATER_SETS = 19,
    ENCODING = 20 };

static int
damaged(struct diag *d)
{
	return diag_set(d, "the file of SPSS is damaged or cut off in the "
	    "description of its variables");
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

static void
add_variable(struct savdict *dict, const unsigned char *name, int32_t width,
    int64_t at)
{
	struct slice s = { (const char *)name, SHORT_NAME };

	while (s.n > 0 && s.p[s.n - 1] == ' ')
		s.n--;
	s.p = arena_string(&dict->arena, s);
	dict->variables = xgrow(dict->variables, dict->n, &dict->cap,
	    sizeof(*dict->variables));
	dict->variables[dict->n++] = (struct savdict_variable){
	    .shortname = s, .name = s, .at = at, .width = width };
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
		add_variable(dict, v + 20, number(dict, v),
		    statio_at(io) - SHORT_NAME);
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

/* Texts of the dictionary, and what stands behind each. */
static const struct {
	size_t at;
	int32_t subtype;
	char end;
} texts[] = {
	{ offsetof(struct savdict, sets), SETS, '\n' },
	{ offsetof(struct savdict, sets), LATER_SETS, '\n' },
	{ offsetof(struct savdict, names), LONG_NAMES, '\t' },
	{ offsetof(struct savdict, lengths), LENGTHS, '\t' },
	{ offsetof(struct savdict, encoding), ENCODING, ' ' },
};

/* Eight numbers, of which the last is the code page. */
static int
read_machine(struct savdict *dict, struct statio *io, int64_t n,
    struct diag *d)
{
	unsigned char info[32];

	if (n != (int64_t)sizeof(info))
		return skip(io, n, d);
	if (take(io, info, sizeof(info), d) < 0)
		return -1;
	dict->code_page = number(dict, info + 28);
	return 0;
}

static int
read_extension(struct savdict *dict, struct statio *io, struct diag *d)
{
	int32_t subtype, size, count;
	int64_t n;

	if (take_number(dict, io, &subtype, d) < 0 ||
	    take_number(dict, io, &size, d) < 0 ||
	    take_number(dict, io, &count, d) < 0)
		return -1;
	if (size < 0 || count < 0)
		return damaged(d);
	n = (int64_t)size * count;
	for (size_t i = 0; i < LENGTH(texts); i++) {
		struct buf *b = (struct buf *)((char *)dict + texts[i].at);

		if (texts[i].subtype != subtype)
			continue;
		if (read_text(io, b, n, d) < 0)
			return -1;
		buf_putc(b, texts[i].end);
		return 0;
	}
	return subtype == MACHINE ? read_machine(dict, io, n, d) :
	    skip(io, n, d);
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

	*dict = (struct savdict){ .n = 0 };
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
	buf_clear(&dict->sets);
	buf_clear(&dict->names);
	buf_clear(&dict->lengths);
	buf_clear(&dict->encoding);
	arena_clear(&dict->arena);
}
