/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "tally/tally_option.h"
#include "tally/tally_result.h"
#include "tally/tally_texts.h"

/* Further texts of an option's column are read anew each time, since open text
 * may stand there. */
#define MOST_TEXTS 1000
#define FIRST_TEXTS 4

void
tally_texts_init(struct tally_texts *t, const struct tally_spec *spec,
    struct tally_result *r, struct tally_options *options)
{
	*t = (struct tally_texts){ .spec = spec, .r = r, .options = options };
	t->columns = xcalloc(spec->ncolumns, sizeof(*t->columns));
	for (size_t c = 0; c < spec->ncolumns; c++)
		t->columns[c].texts = map_new();
	t->scratch.nets = xcalloc(spec->nnets, sizeof(*t->scratch.nets));
}

static void
clear_column(struct tally_texts_column *c)
{
	for (size_t i = 0; i < map_count(c->texts); i++)
		free(c->list[i].nets);
	map_free(c->texts);
	free(c->list);
}

void
tally_texts_clear(struct tally_texts *t)
{
	for (size_t c = 0; c < t->spec->ncolumns; c++)
		clear_column(&t->columns[c]);
	free(t->columns);
	free(t->scratch.nets);
}

/* Finds out what a text means. */
static int
read_text(struct tally_texts *t, size_t column, struct slice field,
    struct tally_seen *text, struct diag *d)
{
	const struct tally_names *names = &text->is.names;

	text->sum = (struct fixed_sum){ 0 };
	text->records = 0;
	text->excluded = t->spec->nexclude;
	if (tally_options_read(t->options, column, field, &text->is, d) < 0)
		return -1;
	if (text->is.option == TALLY_NO_OPTION)
		return 0;
	t->options->items[text->is.option].row.given = true;
	text->excluded = tally_excluded_as(t->spec, names);
	if (text->excluded < t->spec->nexclude)
		t->r->has_excluded[text->excluded] = true;
	for (size_t i = 0; i < t->spec->nnets; i++)
		text->nets[i] = tally_in_net(t->r, t->spec, i, names,
		    TALLY_HAS | TALLY_GIVEN);
	return 0;
}

/* A text that was not met in its column so far; NULL and the diag. */
static struct tally_seen *
new_text(struct tally_texts *t, size_t column, struct slice field,
    struct diag *d)
{
	struct tally_texts_column *c = &t->columns[column];
	size_t n = map_count(c->texts);

	if (n >= MOST_TEXTS && !t->keep && t->spec->kind == TALLY_MULTI &&
	    t->options->items[column].ticked.n > 0) {
		if (read_text(t, column, field, &t->scratch, d) < 0)
			return NULL;
		if (!t->scratch.is.unknown)
			return &t->scratch;
	}
	c->list = xgrow(c->list, n, &c->cap, sizeof(*c->list));
	c->list[n].nets = xcalloc(t->spec->nnets, sizeof(*c->list[n].nets));
	map_add(c->texts, field);
	return read_text(t, column, map_member(c->texts, n), &c->list[n],
	    d) < 0 ? NULL : &c->list[n];
}

struct tally_seen *
tally_texts_find(struct tally_texts *t, size_t column, struct slice field,
    struct diag *d)
{
	struct tally_texts_column *c = &t->columns[column];
	size_t n = map_count(c->texts), i;

	for (i = 0; i < n && i < FIRST_TEXTS; i++)
		if (slice_eq(map_member(c->texts, i), field))
			return &c->list[i];
	if (i < n) {
		i = map_find(c->texts, field);
		if (i != MAP_NONE)
			return &c->list[i];
	}
	return new_text(t, column, field, d);
}
