/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <jansson.h>
#include <stdlib.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "map.h"
#include "platform.h"
#include "header.h"

static const char selected[] = " - Selected Choice";

static struct slice
keep(struct header *h, struct slice s)
{
	return (struct slice){ arena_string(&h->arena, s), s.n };
}

/* Where the text stands in s for the last time, or s.n. */
static size_t
find_last(struct slice s, const char *text)
{
	size_t n = strlen(text);

	for (size_t i = s.n; i-- > 0;)
		if (s.n - i >= n && memcmp(s.p + i, text, n) == 0)
			return i;
	return s.n;
}

static struct slice
before(struct slice s, size_t i)
{
	return (struct slice){ s.p, i };
}

static struct slice
behind(struct slice s, size_t i)
{
	return i < s.n ? (struct slice){ s.p + i, s.n - i } :
	    (struct slice){ "", 0 };
}

/* Q2 of Q2_3; empty if the name does not end with a number. */
static struct slice
stem(struct slice name)
{
	size_t n = name.n;

	while (n > 0 && name.p[n - 1] >= '0' && name.p[n - 1] <= '9')
		n--;
	if (n < 2 || n == name.n || name.p[n - 1] != '_')
		return (struct slice){ "", 0 };
	return before(name, n - 1);
}

/* Does the JSON of the third row say that this is one choice of several? */
static bool
is_choice(struct slice json)
{
	json_t *root = json_loadb(json.p, json.n, 0, NULL);
	bool choice = json_object_get(root, "choiceId") != NULL;

	json_decref(root);
	return choice;
}

/* "Which? - Selected Choice - Family" is the option Family of "Which?". */
static void
qualtrics_wording(struct header *h, struct header_column *c,
    struct slice wording)
{
	size_t at = find_last(wording, selected);
	size_t option = at + sizeof(selected) - 1 + strlen(" - ");

	if (at == wording.n) {
		if (!slice_eq(wording, c->name))
			c->title = keep(h, wording);
		return;
	}
	c->title = keep(h, before(wording, at));
	if (option >= wording.n)
		return;
	c->flag = true;
	c->wording = c->title;
	c->title = keep(h, behind(wording, option));
}

static bool
ends_with(struct slice s, const char *end)
{
	size_t n = strlen(end);

	return s.n >= n && memcmp(s.p + s.n - n, end, n) == 0;
}

static void
qualtrics(struct header *h, const struct platform_head *head, size_t i)
{
	struct header_column *c = &h->columns[i];
	struct slice wording = head->rows[1][i];

	c->name = keep(h, head->rows[0][i]);
	qualtrics_wording(h, c, wording);
	if (head->nrows > 2 && !ends_with(c->name, "_TEXT"))
		c->flag |= is_choice(head->rows[2][i]);
	if (c->flag)
		c->group = stem(c->name);
	if (find_last(c->name, "_DO_") < c->name.n ||
	    ends_with(c->name, "_DO"))
		c->drop = HEADER_ORDER;
	c->system = c->name;
}

/* The columns of the V names are called by their wording. */
static void
legacy(struct header *h, const struct platform_head *head, size_t i)
{
	struct header_column *c = &h->columns[i];

	qualtrics(h, head, i);
	c->system = keep(h, head->rows[1][i]);
	if (c->name.n == 0 && c->system.n == 0)
		c->drop = HEADER_BLANK;
}

static bool
is_response(struct slice s)
{
	return s.n == 0 || slice_is(s, "Response") ||
	    slice_is(s, "Open-Ended Response");
}

/* The column in which the question of column i stands. */
static size_t
question_of(const struct platform_head *head, size_t i)
{
	while (i > 0 && head->rows[0][i].n == 0)
		i--;
	return i;
}

/* Are there other options of the same question? */
static bool
is_block(const struct platform_head *head, size_t q)
{
	return q + 1 < head->n && head->rows[0][q + 1].n == 0;
}

static void
options(struct header *h, const struct platform_head *head, size_t i)
{
	struct header_column *c = &h->columns[i];
	size_t q = question_of(head, i);
	struct slice question = head->rows[0][q], option = head->rows[1][i];
	struct buf name = { NULL, 0, 0 };

	c->name = c->system = keep(h, question);
	if (q == i && is_response(option))
		return;
	buf_slice(&name, question);
	buf_puts(&name, " - ");
	buf_slice(&name, option);
	c->name = keep(h, (struct slice){ name.p, name.len });
	buf_clear(&name);
	c->title = keep(h, option);
	if (!is_response(head->rows[1][q]) && is_block(head, q))
		c->group = c->system;
}

static void
names_only(struct header *h, const struct platform_head *head, size_t i)
{
	struct header_column *c = &h->columns[i];

	c->name = c->system = keep(h, head->rows[0][i]);
}

/* A column q beside the columns q/a, q/b and so on. */
static void
drop_summaries(struct header *h)
{
	struct map *sets = map_new();

	for (size_t i = 0; i < h->n; i++) {
		struct slice name = h->columns[i].name;
		size_t slash = find_last(name, "/");

		if (slash < name.n)
			map_add(sets, before(name, slash));
	}
	for (size_t i = 0; i < h->n; i++)
		if (map_find(sets, h->columns[i].name) != MAP_NONE)
			h->columns[i].drop = HEADER_SUMMARY;
	map_free(sets);
}

static int
choose_platform(struct header *h, const struct platform_head *head,
    const char *word, struct diag *d)
{
	h->platform = word != NULL ? platform_named(word) :
	    platform_find(head);
	if (h->platform == NULL)
		return diag_set(d, "--platform: found \"%s\", wanted one of "
		    "%s", word, platform_words());
	if (head->nrows < h->platform->rows)
		return diag_set(d, "%s writes %zu header rows, and the file "
		    "has only %zu that are as wide as the first",
		    h->platform->title, h->platform->rows, head->nrows);
	return 0;
}

int
header_init(struct header *h, const struct platform_head *head,
    const char *platform, struct diag *d)
{
	static void (*const read[])(struct header *,
	    const struct platform_head *, size_t) = {
		[PLATFORM_NAMES] = names_only,
		[PLATFORM_QUALTRICS] = qualtrics,
		[PLATFORM_LEGACY] = legacy,
		[PLATFORM_OPTIONS] = options
	};

	*h = (struct header){ .n = head->n };
	if (choose_platform(h, head, platform, d) < 0)
		return -1;
	h->columns = xcalloc(h->n, sizeof(*h->columns));
	for (size_t i = 0; i < h->n; i++) {
		read[h->platform->layout](h, head, i);
		if (platform_is_personal(h->platform, h->columns[i].system))
			h->columns[i].drop = HEADER_PERSONAL;
	}
	if (h->platform->separator != NULL &&
	    slice_is(slice_of(h->platform->separator), " "))
		drop_summaries(h);
	return 0;
}

void
header_clear(struct header *h)
{
	free(h->columns);
	arena_clear(&h->arena);
}
