/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "kind-read/head/header_names.h"

/* Where the byte stands for the first time, or s.n. */
static size_t
first(struct slice s, char c)
{
	const char *at = s.n > 0 ? memchr(s.p, c, s.n) : NULL;

	return at != NULL ? (size_t)(at - s.p) : s.n;
}

/* "Which? [Tea]", or "Which?_[Tea]" where _ are written for blanks: what stands
 * before the option, which is put there, or an empty text. */
static struct slice
cut_option(struct slice text, struct slice *option)
{
	size_t at = slice_find_last(text, "[");

	if (at < 2 || at == text.n || !slice_ends(text, "]") ||
	    (text.p[at - 1] != ' ' && text.p[at - 1] != '_'))
		return (struct slice){ "", 0 };
	*option = slice_behind(slice_before(text, text.n - 1), at + 1);
	return slice_trim(slice_before(text, at - 1));
}

/* In Q4[SQ001][1], where a grid has two scales, Q4[1] is a grid. */
static void
code_group(struct header *h, struct header_column *c, struct slice code)
{
	size_t open = first(code, '['), shut = first(code, ']');
	struct buf b = { NULL, 0, 0 };

	if (open == code.n || shut < open)
		return;
	buf_slice(&b, slice_before(code, open));
	buf_slice(&b, slice_behind(code, shut + 1));
	c->group = header_keep(h, buf_all(&b));
	buf_clear(&b);
}

/* The length of "Q1." or "Q1[a].", behind which the text stands; or 0. */
static size_t
code_length(struct slice name)
{
	size_t n = 0;

	while (n < name.n && name.p[n] != ' ')
		n++;
	return n > 1 && n < name.n && name.p[n - 1] == '.' ? n : 0;
}

static void
coded(struct header *h, struct header_column *c)
{
	struct slice name = slice_trim(c->name), option = { "", 0 };
	size_t n = code_length(name);
	struct slice text = slice_trim(slice_behind(name, n));
	struct slice question = cut_option(text, &option);

	if (n > 0) {
		code_group(h, c, slice_before(name, n - 1));
		c->title = text;
	} else {
		c->group = question;
	}
	if (c->group.n == 0 || question.n == 0)
		return;
	if (n > 0)
		c->wording = question;
	c->title = option.n > 0 ? option : question;
}

/* A set of one is none: its text is the title, without an empty option. */
static void
uncode(struct header_column *c)
{
	struct slice name = slice_trim(c->name), option = { "", 0 };
	size_t n = code_length(name);
	struct slice text = slice_trim(slice_behind(name, n));
	struct slice question = cut_option(text, &option);

	if (n == 0)
		text.n = 0;
	c->title = option.n == 0 && question.n > 0 ? question : text;
	c->group.n = c->wording.n = 0;
}

void
header_names_coded(struct header *h)
{
	struct map *once = map_new(), *shared = map_new();

	for (size_t i = 0; i < h->n; i++) {
		struct header_column *c = &h->columns[i];

		coded(h, c);
		if (map_find(once, c->group) != MAP_NONE)
			map_add(shared, c->group);
		map_add(once, c->group);
	}
	for (size_t i = 0; i < h->n; i++)
		if (h->columns[i].group.n > 0 && map_find(shared,
		    h->columns[i].group) == MAP_NONE)
			uncode(&h->columns[i]);
	map_free(once);
	map_free(shared);
}

/* The columns of a question stand side by side; one of the same wording that
 * comes later is "Which?.2". */
static void
number_groups(struct header *h)
{
	struct map *known = map_new();
	size_t *times = xcalloc(h->n + 1, sizeof(*times));
	struct slice last = { "", 0 };

	for (size_t i = 0; i < h->n; i++) {
		struct header_column *c = &h->columns[i];
		struct slice group = c->group;
		size_t k = group.n > 0 ? map_add(known, group) : 0;
		struct buf b = { NULL, 0, 0 };

		if (group.n > 0 && !slice_eq(group, last))
			times[k]++;
		if (group.n > 0 && times[k] > 1) {
			buf_slice(&b, group);
			buf_printf(&b, ".%zu", times[k]);
			c->wording = group;
			c->group = header_keep(h, buf_all(&b));
			buf_clear(&b);
		}
		last = group;
	}
	map_free(known);
	free(times);
}

void
header_names_choices(struct header *h)
{
	static const char choice[] = " (choice=";

	for (size_t i = 0; i < h->n; i++) {
		struct header_column *c = &h->columns[i];
		struct slice name = slice_trim(c->name);
		size_t at = slice_find_last(name, choice);

		if (at == 0 || at == name.n || !slice_ends(name, ")"))
			continue;
		c->group = slice_trim(slice_before(name, at));
		c->title = slice_behind(slice_before(name, name.n - 1),
		    at + strlen(choice));
		c->flag = true;
	}
	number_groups(h);
}

/* Goes on behind the next colon that a text follows, and no blank; false if
 * there is none. */
static bool
next_question(struct slice *rest)
{
	do {
		size_t at = first(*rest, ':');

		if (at == rest->n)
			return false;
		*rest = slice_behind(*rest, at + 1);
	} while (rest->n == 0 || *rest->p == ' ');
	return true;
}

/* What stands behind a colon in several names. */
static struct map *
shared_questions(const struct header *h)
{
	struct map *once = map_new(), *shared = map_new();

	for (size_t i = 0; i < h->n; i++) {
		struct slice rest = slice_trim(h->columns[i].name);

		while (next_question(&rest)) {
			if (map_find(once, rest) != MAP_NONE)
				map_add(shared, rest);
			map_add(once, rest);
		}
	}
	map_free(once);
	return shared;
}

/* An option or its question may have a colon too: the question is the longest
 * that others have. */
void
header_names_option_first(struct header *h)
{
	struct map *shared = shared_questions(h);

	for (size_t i = 0; i < h->n; i++) {
		struct header_column *c = &h->columns[i];
		struct slice name = slice_trim(c->name), rest = name;

		while (c->group.n == 0 && next_question(&rest)) {
			if (map_find(shared, rest) == MAP_NONE)
				continue;
			c->group = rest;
			c->title = slice_before(name, name.n - rest.n - 1);
		}
	}
	number_groups(h);
	map_free(shared);
}

void
header_names_summarised(struct header *h)
{
	struct map *sets = map_new();

	for (size_t i = 0; i < h->n; i++)
		if (h->columns[i].drop == HEADER_SUMMARY)
			map_add(sets, h->columns[i].name);
	for (size_t i = 0; i < h->n; i++) {
		struct header_column *c = &h->columns[i];
		size_t at = slice_find_last(c->name, "/");

		if (at == c->name.n || map_find(sets,
		    slice_before(c->name, at)) == MAP_NONE)
			continue;
		c->group = slice_before(c->name, at);
		c->title = slice_behind(c->name, at + 1);
	}
	map_free(sets);
}
