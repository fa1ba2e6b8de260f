/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "kind-read/head/platform.h"
#include "kind-read/head/personal.h"
#include "kind-read/head/header_rows.h"
#include "kind-read/head/header_qualtrics.h"
#include "kind-read/head/header_options.h"
#include "kind-read/head/header_names.h"
#include "kind-read/head/header.h"

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
 * Is the column called like something personal?  What a box or an item is
 * called says nothing, but "Contact details - Email" does.  With questions in
 * groups it is the last part of the path.
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

int
header_init(struct header *h, const struct platform_head *head,
    const char *platform, size_t rows, struct diag *d)
{
	static void (*const read[])(struct header *,
	    const struct platform_head *, size_t) = {
		[PLATFORM_NAMES] = names_only,
		[PLATFORM_QUALTRICS] = header_qualtrics,
		[PLATFORM_LEGACY] = header_legacy,
		[PLATFORM_OPTIONS] = header_options,
		[PLATFORM_CODED] = names_only,
		[PLATFORM_CHOICES] = names_only,
		[PLATFORM_OPTION_FIRST] = names_only,
		[PLATFORM_NAMED] = header_options_named,
		[PLATFORM_WORDING] = header_options_wording
	};
	static void (*const find_sets[])(struct header *) = {
		[PLATFORM_QUALTRICS] = header_qualtrics_sets,
		[PLATFORM_CODED] = header_names_coded,
		[PLATFORM_CHOICES] = header_names_choices,
		[PLATFORM_OPTION_FIRST] = header_names_option_first,
		[PLATFORM_WORDING] = NULL
	};
	struct header_rows found;

	*h = (struct header){ .n = head->n };
	if (header_rows_find(&found, head, platform, rows, d) < 0)
		return -1;
	h->platform = found.platform;
	h->rows = found.n;
	h->columns = xcalloc(h->n, sizeof(*h->columns));
	for (size_t i = 0; i < h->n; i++) {
		read[found.layout](h, head, i);
		h->columns[i].tests = platform_tells_tests(h->platform,
		    h->columns[i].system);
	}
	if (find_sets[found.layout] != NULL)
		find_sets[found.layout](h);
	if (h->rows > 1)
		header_options_drop_blanks(h, head);
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

size_t
header_lost(const struct header *h, const struct slice *fields)
{
	for (size_t i = 0; i < h->blanks; i++)
		if (fields[h->n - 1 - i].n > 0)
			return h->n - i;
	return 0;
}

void
header_clear(struct header *h)
{
	free(h->columns);
	arena_clear(&h->arena);
}
