/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/personal.h"
#include "kind-read/head/header_qualtrics.h"
#include "kind-read/head/header_names.h"
#include "kind-read/head/header.h"

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

/* The set of the question in column q, called after it: a second question of
 * the same wording is "Which?.2". */
static void
block(struct header *h, const struct platform_head *head, size_t q,
    struct header_column *c)
{
	struct buf b = { NULL, 0, 0 };
	size_t before_it = 0;

	for (size_t i = 0; i < q; i++)
		before_it += is_block(head, i) &&
		    slice_eq(head->rows[0][i], head->rows[0][q]);
	c->group = c->system;
	if (before_it == 0)
		return;
	c->wording = c->system;
	buf_slice(&b, c->system);
	buf_printf(&b, ".%zu", before_it + 1);
	c->group = header_keep(h, buf_all(&b));
	buf_clear(&b);
}

static void
options(struct header *h, const struct platform_head *head, size_t i)
{
	struct header_column *c = &h->columns[i];
	size_t q = question_of(head, i);
	struct slice question = head->rows[0][q], option = head->rows[1][i];
	struct buf name = { NULL, 0, 0 };

	c->name = c->system = header_keep(h, question);
	if (q == i && is_response(option))
		return;
	buf_slice(&name, question);
	buf_puts(&name, " - ");
	buf_slice(&name, option);
	c->name = header_keep(h, buf_all(&name));
	buf_clear(&name);
	c->title = header_keep(h, option);
	if (!is_response(head->rows[1][q]) && is_block(head, q))
		block(h, head, q, c);
}

static void
names_only(struct header *h, const struct platform_head *head, size_t i)
{
	struct header_column *c = &h->columns[i];

	c->name = c->system = header_keep(h, head->rows[0][i]);
}

/* Does the platform join answers with blanks? */
static bool
blanks(const struct header *h)
{
	const char *separator = h->platform->separator;

	return separator != NULL && strcmp(separator, " ") == 0;
}

/* A column q beside the columns q/a, q/b and so on. */
static void
drop_summaries(struct header *h)
{
	struct map *sets = map_new();

	for (size_t i = 0; i < h->n; i++) {
		struct slice name = h->columns[i].name;
		size_t slash = slice_find_last(name, "/");

		if (slash < name.n)
			map_add(sets, slice_before(name, slash));
	}
	for (size_t i = 0; i < h->n; i++)
		if (map_find(sets, h->columns[i].name) != MAP_NONE)
			h->columns[i].drop = HEADER_SUMMARY;
	map_free(sets);
}

/* The column "home" beside "_home_latitude", or "group/home". */
static void
drop_place(struct header *h, struct slice latitude)
{
	size_t end = latitude.n - strlen("_latitude");
	size_t slash = slice_find_last(latitude, "/");
	size_t at = slash < latitude.n ? slash + 1 : 0;

	for (size_t i = 0; i < h->n && at < end; i++) {
		struct slice s = h->columns[i].name;

		if (s.n == end - 1 && memcmp(s.p, latitude.p, at) == 0 &&
		    memcmp(s.p + at, latitude.p + at + 1, s.n - at) == 0)
			h->columns[i].drop = HEADER_PERSONAL;
	}
}

static void
drop_places(struct header *h)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->columns[i].drop == HEADER_PERSONAL &&
		    slice_ends(h->columns[i].name, "_latitude"))
			drop_place(h, h->columns[i].name);
}

/*
 * Is the column called like something personal?  What a box or an item is called
 * says nothing, but "Contact details - Email" does.  With questions in groups it
 * is the last part of the path.
 */
static bool
has_personal_name(const struct header *h, const struct header_column *c,
    const struct personal *p)
{
	size_t slash = slice_find_last(c->name, "/");

	if (c->flag || (blanks(h) && c->group.n > 0))
		return false;
	if (blanks(h) && slash < c->name.n)
		return personal_is(p, slice_behind(c->name, slash + 1));
	return personal_is(p, c->name) ||
	    (c->group.n == 0 && personal_is(p, c->system));
}

/* A column that is so by its wording alone is shown with that. */
static void
mark_personal(struct header *h)
{
	struct personal *p = personal_new();

	for (size_t i = 0; i < h->n; i++) {
		struct header_column *c = &h->columns[i];

		if (c->drop != HEADER_KEEP)
			continue;
		if (platform_is_personal(h->platform, c->system) ||
		    has_personal_name(h, c, p)) {
			c->drop = HEADER_PERSONAL;
		} else if (!c->flag && c->group.n == 0 &&
		    personal_is(p, c->title)) {
			c->drop = HEADER_PERSONAL;
			c->system = c->title;
		}
	}
	personal_free(p);
}

static int
choose_platform(struct header *h, const struct platform_head *head,
    const char *word, struct diag *d)
{
	h->platform = word != NULL ? platform_named(word) :
	    platform_find(head);
	if (head->nrows < h->platform->rows)
		return diag_set(d, "%s writes %zu header rows, and the file "
		    "has only %zu that are as wide as the first",
		    h->platform->title, h->platform->rows, head->nrows);
	if (!platform_fits(h->platform, head))
		return diag_set(d, "this is no file of %s: the rows behind "
		    "the first are no header rows", h->platform->title);
	return 0;
}

int
header_init(struct header *h, const struct platform_head *head,
    const char *platform, struct diag *d)
{
	static void (*const read[])(struct header *,
	    const struct platform_head *, size_t) = {
		[PLATFORM_NAMES] = names_only,
		[PLATFORM_QUALTRICS] = header_qualtrics,
		[PLATFORM_LEGACY] = header_legacy,
		[PLATFORM_OPTIONS] = options,
		[PLATFORM_CODED] = names_only,
		[PLATFORM_CHOICES] = names_only,
		[PLATFORM_OPTION_FIRST] = names_only
	};
	static void (*const find_sets[])(struct header *) = {
		[PLATFORM_QUALTRICS] = header_qualtrics_sets,
		[PLATFORM_CODED] = header_names_coded,
		[PLATFORM_CHOICES] = header_names_choices,
		[PLATFORM_OPTION_FIRST] = header_names_option_first
	};

	*h = (struct header){ .n = head->n };
	if (choose_platform(h, head, platform, d) < 0)
		return -1;
	h->columns = xcalloc(h->n, sizeof(*h->columns));
	for (size_t i = 0; i < h->n; i++) {
		read[h->platform->layout](h, head, i);
		h->columns[i].tests = platform_tells_tests(h->platform,
		    h->columns[i].system);
	}
	if (find_sets[h->platform->layout] != NULL)
		find_sets[h->platform->layout](h);
	if (blanks(h)) {
		drop_summaries(h);
		header_names_summarised(h);
	}
	mark_personal(h);
	if (blanks(h))
		drop_places(h);
	return 0;
}

bool
header_tells_tests(const struct header *h)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->columns[i].tests)
			return true;
	return false;
}

bool
header_is_test(const struct header *h, const struct slice *fields)
{
	for (size_t i = 0; i < h->n; i++)
		if (h->columns[i].tests && platform_is_test(h->platform,
		    h->columns[i].system, fields[i]))
			return true;
	return false;
}

void
header_clear(struct header *h)
{
	free(h->columns);
	arena_clear(&h->arena);
}
