/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "cli/option.h"
#include "partial/partial.h"
#include "parts/parts_lines.h"

void
parts_lines_add(struct partial *to, const struct buf *key, uint64_t n)
{
	struct partial_line line = { .key = buf_all(key),
	    .numbers = { whole_of(0, n) }, .n = 1 };
	struct diag d;

	partial_add(to, &line, &d);
}

/* Is it given again, in whose place this one is? */
static bool
is_last(const struct option_record *given, size_t i)
{
	for (size_t k = i + 1; k < given->n; k++)
		if (given->list[k].rule == given->list[i].rule)
			return false;
	return true;
}

/* How many there are up to here, from 1. */
static unsigned
number(const struct option_record *given, size_t i)
{
	unsigned n = 1;

	for (size_t k = 0; k < i; k++)
		n += given->list[k].rule == given->list[i].rule;
	return n;
}

bool
parts_lines_option(const struct option_record *given, size_t i,
    struct buf *key)
{
	const struct option_given *g = &given->list[i];
	bool list = g->rule->kind == OPTION_LIST;

	if (!list && !is_last(given, i))
		return false;
	buf_printf(key, PARTS_OPTION "%s", g->rule->name);
	if (list)
		buf_printf(key, " %04u", number(given, i));
	if (g->arg != NULL) {
		buf_putc(key, '=');
		partial_put_text(key, slice_of(g->arg));
	}
	return true;
}

void
parts_lines_put_option(const struct option_record *given, size_t i,
    struct partial *to, uint64_t n)
{
	struct buf key;

	buf_init(&key);
	if (parts_lines_option(given, i, &key))
		parts_lines_add(to, &key, n);
	buf_clear(&key);
}

struct slice
parts_lines_split(struct slice key, struct slice *text)
{
	struct slice rest = key, subject = key;

	if (slice_begins(key, PARTS_DIGEST))
		subject = slice_before(key, slice_find_last(key, " "));
	else
		slice_part(&rest, slice_begins(key, PARTS_OPTION) ||
		    slice_begins(key, PARTS_NAMED) ? '=' : ' ',
		    &subject);
	*text = slice_behind(key, subject.n + (subject.n < key.n));
	return subject;
}

bool
parts_lines_find(const struct partial *p, struct slice subject,
    struct slice *text)
{
	const struct partial_line *line;
	struct slice rest;

	for (size_t i = partial_first(p, subject);
	    (line = partial_nth(p, i)) != NULL &&
	    slice_begins(line->key, "#"); i++)
		if (slice_eq(parts_lines_split(line->key, &rest), subject)) {
			*text = rest;
			return true;
		}
	return false;
}

bool
parts_lines_next(const struct partial *p, const char *prefix, size_t *i,
    struct buf *name, struct buf *text)
{
	const struct partial_line *line;
	struct slice subject, option, said;

	if (*i == 0)
		*i = partial_first(p, slice_of(prefix));
	line = partial_nth(p, (*i)++);
	if (line == NULL || !slice_begins(line->key, prefix))
		return false;
	subject = slice_behind(parts_lines_split(line->key, &said),
	    strlen(prefix));
	slice_part(&subject, ' ', &option);
	name->len = text->len = 0;
	buf_slice(name, option);
	partial_get_text(text, said);
	return true;
}
