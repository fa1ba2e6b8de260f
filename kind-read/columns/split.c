/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "kind-read/columns/split.h"

struct option {
	struct slice text;
	size_t number;
};

struct split {
	const char *separator;
	size_t noptions;
	struct map *known;
	struct option *texts;	/* the longest first once sorted */
	size_t n;
	size_t cap;
	bool sorted;
	uint64_t others;
	struct buf flat;	/* room for a field */
};

struct split *
split_new(const char *separator, size_t n)
{
	struct split *s = xcalloc(1, sizeof(*s));

	s->separator = separator;
	s->noptions = n;
	s->known = map_new();
	return s;
}

void
split_free(struct split *s)
{
	if (s == NULL)
		return;
	map_free(s->known);
	free(s->texts);
	buf_clear(&s->flat);
	free(s);
}

size_t
split_noptions(const struct split *s)
{
	return s->noptions;
}

void
split_add(struct split *s, struct slice text, size_t option)
{
	size_t n = map_count(s->known);

	if (text.n == 0 || map_add(s->known, text) < n)
		return;
	text = map_member(s->known, n);
	s->texts = xgrow(s->texts, s->n, &s->cap, sizeof(*s->texts));
	s->texts[s->n++] = (struct option){ text, option };
	s->sorted = false;
}

static int
longer_first(const void *a, const void *b)
{
	const struct option *x = a, *y = b;

	if (x->text.n != y->text.n)
		return x->text.n > y->text.n ? -1 : 1;
	return slice_cmp(x->text, y->text);
}

static bool
begins(struct slice s, struct slice with)
{
	return s.n >= with.n && memcmp(s.p, with.p, with.n) == 0;
}

static struct slice
behind(struct slice s, size_t n)
{
	return (struct slice){ s.p + n, s.n - n };
}

static struct slice
skip_blanks(struct slice s)
{
	while (s.n > 0 && (s.p[0] == ' ' || s.p[0] == '\t'))
		s = behind(s, 1);
	return s;
}

/* The separator at the start of s, blanks before it, or the end: how many
 * bytes that is; false if there is neither. */
static bool
at_separator(struct slice s, struct slice separator, size_t *n)
{
	struct slice rest = s;

	while (!begins(rest, separator)) {
		if (rest.n == 0) {
			*n = s.n;
			return true;
		}
		if (rest.p[0] != ' ' && rest.p[0] != '\t')
			return false;
		rest = behind(rest, 1);
	}
	*n = s.n - rest.n + separator.n;
	return true;
}

size_t
split_item(struct slice field, const char *separator, struct slice *item)
{
	struct slice sep = slice_of(separator), rest = field;

	while (rest.n > 0) {
		size_t n = 0, skip;

		while (!at_separator(behind(rest, n), sep, &skip))
			n++;
		*item = slice_trim((struct slice){ rest.p, n });
		rest = behind(rest, n + skip);
		if (item->n > 0)
			return field.n - rest.n;
	}
	return 0;
}

/* The longest option that the field begins with, as a whole answer. */
static const struct option *
match(const struct split *s, struct slice field, struct slice separator,
    size_t *n)
{
	size_t skip;

	for (size_t i = 0; i < s->n; i++) {
		const struct option *o = &s->texts[i];

		if (begins(field, o->text) &&
		    at_separator(behind(field, o->text.n), separator,
		    &skip)) {
			*n = o->text.n + skip;
			return o;
		}
	}
	return NULL;
}

static void
read_items(struct split *s, struct slice field, const char *separator,
    struct slice *ticks, struct buf *others)
{
	size_t had = others->len, n;
	struct slice item, sep = slice_of(separator);

	for (field = skip_blanks(field); field.n > 0;
	    field = skip_blanks(behind(field, n))) {
		const struct option *o = match(s, field, sep, &n);

		if (o != NULL) {
			ticks[o->number] = slice_of("1");
		} else if (begins(field, sep)) {
			n = sep.n;
		} else {
			n = split_item(field, separator, &item);
			buf_puts(others, others->len > had ? "; " : "");
			buf_slice(others, item);
		}
	}
	s->others += others->len > had;
}

static bool
has(struct slice s, char c)
{
	return s.n > 0 && memchr(s.p, c, s.n) != NULL;
}

struct slice
split_flat(struct slice field, struct buf *room)
{
	if (!has(field, '\n'))
		return field;
	room->len = 0;
	buf_slice(room, field);
	for (size_t i = 0; i < room->len; i++)
		if (room->p[i] == '\n')
			room->p[i] = ' ';
	return buf_all(room);
}

void
split_read(struct split *s, struct slice field, struct slice *ticks,
    struct buf *others)
{
	const char *separator = s->separator;

	if (!s->sorted && s->n > 0)
		qsort(s->texts, s->n, sizeof(*s->texts), longer_first);
	s->sorted = true;
	for (size_t i = 0; i < s->noptions; i++)
		ticks[i] = slice_of(field.n > 0 ? "0" : "");
	if (separator == NULL)
		separator = has(field, ';') ? ";" : has(field, '\n') ? "\n" :
		    ",";
	if (strchr(separator, '\n') == NULL)
		field = split_flat(field, &s->flat);
	read_items(s, field, separator, ticks, others);
}

uint64_t
split_others(const struct split *s)
{
	return s->others;
}
