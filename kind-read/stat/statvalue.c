/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/blank.h"
#include "base/num.h"
#include "kind-read/stat/statdate.h"
#include "kind-read/stat/statvalue.h"

/* Doubles below this hold each whole number. */
#define WHOLE 9007199254740992.0

bool
statvalue_eq(const struct statvalue *a, const struct statvalue *b)
{
	return a->kind == b->kind && statvalue_cmp(a, b) == 0;
}

bool
statvalue_in(const struct statvalue *value, const struct statrange *r)
{
	return value->kind == r->low.kind &&
	    statvalue_cmp(value, &r->low) >= 0 &&
	    statvalue_cmp(value, &r->high) <= 0;
}

int
statvalue_cmp(const struct statvalue *a, const struct statvalue *b)
{
	if (a->kind != b->kind)
		return (a->kind > b->kind) - (a->kind < b->kind);
	switch (a->kind) {
	case STATVALUE_NUMBER:
		return (a->number > b->number) - (a->number < b->number);
	case STATVALUE_TEXT:
		return slice_cmp(a->text, b->text);
	default:
		return (a->tag > b->tag) - (a->tag < b->tag);
	}
}

static struct slice
number_code(double x, struct statdate date, char out[STATVALUE_SIZE])
{
	if (statdate_text(date, x, out))
		return slice_of(out);
	if (fabs(x) < WHOLE && x == floor(x))
		snprintf(out, STATVALUE_SIZE, "%" PRId64, (int64_t)x);
	else
		num_format(x, out);
	return slice_of(out);
}

struct slice
statvalue_code(const struct statvalue *value, struct statdate date,
    char out[STATVALUE_SIZE])
{
	switch (value->kind) {
	case STATVALUE_NUMBER:
		return number_code(value->number, date, out);
	case STATVALUE_TEXT:
		return value->text;
	case STATVALUE_TAG:
		snprintf(out, STATVALUE_SIZE, ".%c", value->tag);
		return slice_of(out);
	default:
		return (struct slice){ "", 0 };
	}
}

struct slice
statvalue_line(struct slice text, struct arena *a, uint64_t *blanks)
{
	bool broken;
	char *line;
	size_t n = 0;
	struct slice folded;

	text.n = text.n > 0 ? strnlen(text.p, text.n) : 0;
	broken = text.n > 0 && (memchr(text.p, '\n', text.n) != NULL ||
	    memchr(text.p, '\r', text.n) != NULL);
	line = broken ? arena_string(a, text) : NULL;

	for (size_t i = 0; broken && i < text.n; i++) {
		char c = text.p[i];

		if (c == '\n' && i > 0 && text.p[i - 1] == '\r')
			continue;
		line[n++] = c == '\n' || c == '\r' ? ' ' : c;
	}
	if (broken)
		text = (struct slice){ line, n };
	while (text.n > 0 && strchr(" \t", text.p[text.n - 1]) != NULL)
		text.n--;
	if (!blank_found(text))
		return text;
	folded = blank_fold(text, arena_bytes(a, text.n));
	if (blanks != NULL)
		*blanks += folded.n < text.n;
	return folded;
}
