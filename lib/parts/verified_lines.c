/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/xalloc.h"
#include "stream/csvin.h"
#include "stream/source.h"
#include "cli/cli.h"
#include "tidy/tidy.h"
#include "tidy/tidy_write.h"
#include "parts/verified_lines.h"

static bool
has_figures(struct slice kind)
{
	return !slice_is(kind, "break") && !slice_is(kind, "title") &&
	    !slice_is(kind, "note") && !slice_is(kind, "made");
}

static void
keep(struct verified_lines *l, const struct tidy_record *r)
{
	struct verified_line *line;

	if (!has_figures(tidy_record_field(r, TIDY_KIND)))
		return;
	l->list = xgrow(l->list, l->n, &l->cap, sizeof(*l->list));
	line = &l->list[l->n++];
	line->met = false;
	for (size_t i = 0; i < TIDY_COLUMNS; i++) {
		struct slice text = tidy_record_field(r, i);

		line->fields[i] = text.n == 0 ? slice_of("") : (struct slice){
		    arena_string(&l->arena, text), text.n };
	}
}

/* What was written reads: there is no error to be told. */
static void
read_lines(struct verified_lines *l, struct slice text)
{
	struct diag d;
	struct csvin *in = cli_open_source("", (struct source){
	    source_read_slice, &text }, &d);
	struct tidy_record r = { .in = in };

	if (in == NULL)
		return;
	if (tidy_record_find(&r, &d) == 0)
		while (csvin_next(in, &d) == 1)
			keep(l, &r);
	csvin_close(in);
}

void
verified_lines_init(struct verified_lines *l, const struct tidy_table *t)
{
	struct tidy_table table = *t;
	const struct tidy one = { .tables = &table, .n = 1 };
	struct buf text;

	*l = (struct verified_lines){ .n = 0 };
	buf_init(&text);
	tidy_write(&one, &text);
	read_lines(l, buf_all(&text));
	buf_clear(&text);
}

void
verified_lines_clear(struct verified_lines *l)
{
	arena_clear(&l->arena);
	free(l->list);
}

static bool
same(const struct verified_line *a, const struct verified_line *b)
{
	static const int key[] = { TIDY_ROW, TIDY_COLUMN, TIDY_KIND,
		TIDY_BREAK };

	for (size_t i = 0; i < sizeof(key) / sizeof(key[0]); i++)
		if (!slice_eq(a->fields[key[i]], b->fields[key[i]]))
			return false;
	return true;
}

const struct verified_line *
verified_lines_meet(struct verified_lines *l, const struct verified_line *line)
{
	for (size_t k = 0; k < l->n; k++) {
		size_t i = (l->next + k) % l->n;

		if (l->list[i].met || !same(&l->list[i], line))
			continue;
		l->list[i].met = true;
		l->next = i + 1;
		return &l->list[i];
	}
	return NULL;
}

size_t
verified_lines_figures(const struct verified_line *line)
{
	size_t n = 0;

	for (size_t i = TIDY_LETTER; i < TIDY_COLUMNS; i++)
		n += i != TIDY_KIND && i != TIDY_ROW &&
		    line->fields[i].n > 0;
	return n;
}

void
verified_lines_name(const struct verified_line *line, struct buf *out)
{
	const struct slice *f = line->fields;

	buf_slice(out, f[TIDY_KIND]);
	if (f[TIDY_ROW].n > 0)
		buf_printf(out, " \"%.*s\"", (int)f[TIDY_ROW].n,
		    f[TIDY_ROW].p);
	buf_printf(out, ", column \"%.*s", (int)f[TIDY_BREAK].n,
	    f[TIDY_BREAK].p);
	if (f[TIDY_COLUMN].n > 0 && !slice_eq(f[TIDY_COLUMN], f[TIDY_BREAK]))
		buf_printf(out, ": %.*s", (int)f[TIDY_COLUMN].n,
		    f[TIDY_COLUMN].p);
	buf_putc(out, '"');
}
