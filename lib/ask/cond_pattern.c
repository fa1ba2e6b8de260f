/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "ask/cond_pattern.h"

/* What is left to read, and where texts are written. */
struct reader {
	struct slice rest;
	char *out;
};

static bool
take(struct reader *r, char c)
{
	if (r->rest.n == 0 || r->rest.p[0] != c)
		return false;
	r->rest = slice_behind(r->rest, 1);
	return true;
}

/* A text without signs that mean more than themselves; at least one byte. */
static bool
take_text(struct reader *r, struct slice *text)
{
	*text = (struct slice){ r->out, 0 };
	while (r->rest.n > 0) {
		char c = r->rest.p[0];

		if (strchr("|)$", c) != NULL)
			break;
		if (c == '\\' && r->rest.n > 1 &&
		    strchr("\\.[]()*+?{}|^$", r->rest.p[1]) != NULL)
			r->rest = slice_behind(r->rest, 1);
		else if (strchr("\\.[]({}*+?^", c) != NULL)
			return false;
		*r->out++ = r->rest.p[0];
		r->rest = slice_behind(r->rest, 1);
		text->n++;
	}
	return text->n > 0;
}

static enum cond_pattern_kind
kind_of(bool begins, bool ends)
{
	if (begins)
		return ends ? PATTERN_IS : PATTERN_BEGINS;
	return ends ? PATTERN_ENDS : PATTERN_HAS;
}

static bool
add(struct cond_pattern *p, enum cond_pattern_kind kind, struct slice text)
{
	if (p->n == PATTERN_MOST || (p->n > 0 && p->kind != kind))
		return false;
	p->kind = kind;
	p->texts[p->n++] = text;
	return true;
}

/* "North|South)" */
static bool
take_group(struct reader *r, struct cond_pattern *p, bool begins)
{
	struct slice text;

	do {
		if (!take_text(r, &text) ||
		    !add(p, kind_of(begins, false), text))
			return false;
	} while (take(r, '|'));
	if (!take(r, ')'))
		return false;
	if (take(r, '$'))
		p->kind = kind_of(begins, true);
	return r->rest.n == 0;
}

static bool
take_all(struct reader *r, struct cond_pattern *p)
{
	do {
		bool begins = take(r, '^');
		struct slice text;

		if (p->n == 0 && take(r, '('))
			return take_group(r, p, begins);
		if (!take_text(r, &text) ||
		    !add(p, kind_of(begins, take(r, '$')), text))
			return false;
	} while (take(r, '|'));
	return r->rest.n == 0;
}

void
cond_pattern_read(struct slice pattern, char *room, struct cond_pattern *p)
{
	struct reader r = { pattern, room };

	*p = (struct cond_pattern){ .n = 0 };
	if (!take_all(&r, p))
		p->kind = PATTERN_OTHER;
}

bool
cond_pattern_is_other(struct slice pattern)
{
	char *room = xcalloc(pattern.n, 1);
	struct cond_pattern p;

	cond_pattern_read(pattern, room, &p);
	free(room);
	return p.kind == PATTERN_OTHER;
}
