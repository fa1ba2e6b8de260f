/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every combination of items that occurs in a joint is a slot, a part of all
 * sums.  No respondent is twice in a slot, and columns are made of slots.  The
 * fewer slots a respondent is in, the less has to be added; the more slots
 * there are in all, the less of them is near the processor.
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "ask/breakspec.h"
#include "base/list.h"
#include "weighting/poststrata.h"
#include "weighting/precision.h"
#include "table/table.h"
#include "kind-crosstab/axis/axis.h"
#include "kind-crosstab/banner.h"

/* Blocks share a joint if there will be no more combinations. */
#define MOST_EXPECTED 100

static int
add_axis(struct banner_block *block, struct slice level,
    const struct axis_from *from, struct diag *d)
{
	char *text = xstrndup(level.p, level.n);
	struct axis *a = axis_new(text, from, d);

	free(text);
	if (a == NULL)
		return -1;
	if (block->naxes == BANNER_MOST_AXES) {
		axis_free(a);
		return diag_set(d, "more than %d nested breaks",
		    BANNER_MOST_AXES);
	}
	block->axes[block->naxes++] = a;
	return 0;
}

/* "Gender > Age" */
static struct slice
join_names(struct banner *b, const struct banner_block *block,
    struct slice (*name)(const struct axis *))
{
	struct slice all;
	struct buf text;

	buf_init(&text);
	for (size_t i = 0; i < block->naxes; i++) {
		buf_puts(&text, i > 0 ? " > " : "");
		buf_slice(&text, name(block->axes[i]));
	}
	all = (struct slice){ arena_string(&b->arena, buf_all(&text)),
	    text.len };
	buf_clear(&text);
	return all;
}

/* Readers could not tell two breaks apart that are called the same, whichever
 * comes first. */
static void
set_title(struct banner *b, struct banner_block *block)
{
	struct slice title = join_names(b, block, axis_title);

	if (slice_is(title, "Total"))
		return;
	for (size_t i = 0; i < b->nblocks; i++)
		if (slice_eq(title, b->blocks[i].title) ||
		    slice_eq(title, b->blocks[i].heading))
			return;
	block->title = title;
}

/* How many combinations of its items there will be; 0: it has to be alone. */
static size_t
expected(const struct banner_block *block)
{
	size_t n = 1;

	for (size_t k = 0; k < block->naxes; k++) {
		if (axis_is_set(block->axes[k]))
			return 0;
		n *= axis_expected(block->axes[k]) + 1;
	}
	return n;
}

/* Adds the block to the first joint that has room for it, or to a new one;
 * poststrata make enough combinations without another block. */
static void
join(struct banner *b, struct banner_block *block)
{
	size_t n = b->poststrata != NULL ? 0 : expected(block), i = 0;
	struct banner_joint *j;

	while (i < b->njoints && (n == 0 || b->joints[i].expected == 0 ||
	    b->joints[i].expected * n > MOST_EXPECTED ||
	    b->joints[i].naxes + block->naxes > BANNER_MOST_AXES))
		i++;
	j = &b->joints[i];
	if (i == b->njoints) {
		b->njoints++;
		j->axes = xcalloc(BANNER_MOST_AXES, sizeof(*j->axes));
		j->tuples = map_new();
		j->expected = 1;
	}
	j->expected *= n;
	j->nblocks++;
	block->joint = i;
	block->offset = j->naxes;
	for (size_t k = 0; k < block->naxes; k++)
		j->axes[j->naxes++] = block->axes[k];
}

int
banner_too_many(const struct banner_block *block, struct diag *d)
{
	return diag_set(d, "--by: \"%.*s\" makes more than %d columns",
	    (int)block->heading.n, block->heading.p, BANNER_MOST_COLUMNS);
}

/* Before anybody who ticked all of a thousand options is counted. */
static int
check_planned(const struct banner_block *block, struct diag *d)
{
	size_t n = 1;

	for (size_t k = 0; k < block->naxes; k++) {
		n *= axis_planned(block->axes[k]);
		if (n > BANNER_MOST_COLUMNS)
			return banner_too_many(block, d);
	}
	return 0;
}

static int
add_block(struct banner *b, const char *text, const struct axis_from *from,
    struct diag *d)
{
	struct banner_block *block = &b->blocks[b->nblocks++];
	struct slice level;

	block->axes = xcalloc(BANNER_MOST_AXES, sizeof(*block->axes));
	while (breakspec_level(&text, &level))
		if (add_axis(block, level, from, d) < 0)
			return -1;
	block->heading = join_names(b, block, axis_heading);
	if (check_planned(block, d) < 0)
		return -1;
	join(b, block);
	if (slice_is(block->heading, "Total"))
		return diag_set(d, "--by: only the first column is called "
		    "\"Total\"; 'NAME=...' gives the break another name");
	for (size_t i = 0; i + 1 < b->nblocks; i++)
		if (slice_eq(b->blocks[i].heading, block->heading))
			return diag_set(d, "--by: two breaks are called "
			    "\"%.*s\"; 'NAME=...' gives one another name",
			    (int)block->heading.n, block->heading.p);
	return 0;
}

int
banner_init(struct banner *b, const struct list *breaks,
    const struct axis_from *from, struct poststrata *poststrata,
    struct diag *d)
{
	*b = (struct banner){ .breaks = breaks, .from = *from,
	    .poststrata = poststrata };
	b->blocks = xcalloc(breaks->n, sizeof(*b->blocks));
	b->joints = xcalloc(breaks->n, sizeof(*b->joints));
	for (size_t i = 0; i < breaks->n; i++)
		if (add_block(b, breaks->items[i], from, d) < 0)
			return -1;
	for (size_t i = 0; i < b->nblocks; i++)
		set_title(b, &b->blocks[i]);
	return 0;
}

static void
clear_block(struct banner_block *block)
{
	for (size_t i = 0; i < block->naxes; i++)
		axis_free(block->axes[i]);
	free(block->axes);
	free(block->both);
}

static void
clear_joint(struct banner_joint *j)
{
	free(j->axes);
	map_free(j->tuples);
	free(j->slots);
}

void
banner_clear(struct banner *b)
{
	for (size_t i = 0; i < b->nblocks; i++)
		clear_block(&b->blocks[i]);
	for (size_t i = 0; i < b->njoints; i++)
		clear_joint(&b->joints[i]);
	for (size_t i = 0; i < b->nlists; i++)
		free(b->lists[i]);
	arena_clear(&b->arena);
	free(b->lists);
	free(b->names.texts);
	map_free(b->names.found);
	free(b->names.slot_of);
	free(b->blocks);
	free(b->joints);
	free(b->columns);
	free(b->parts);
}

size_t
banner_slot(struct banner *b, struct banner_joint *j, const size_t *tuple)
{
	size_t n = j->naxes + (b->poststrata != NULL);
	size_t i = map_add(j->tuples, (struct slice){ (const char *)tuple,
	    n * sizeof(*tuple) });

	if (i == j->nslots) {
		j->slots = xgrow(j->slots, i, &j->slots_cap,
		    sizeof(*j->slots));
		j->slots[j->nslots++] = b->poststrata == NULL ? b->nslots++ :
		    poststrata_part(b->poststrata, b->stratum);
	}
	return j->slots[i];
}

/* The respondent's items, from the k-th axis on; returns the new nparts.  If
 * they are nowhere on the axis of a block that is alone, they are in no
 * column. */
static size_t
add_slots(struct banner *b, struct banner_joint *j, size_t nparts,
    size_t *tuple, size_t k)
{
	const size_t *items;
	size_t n;

	if (k == j->naxes) {
		tuple[k] = b->stratum;
		b->parts = xgrow(b->parts, nparts, &b->parts_cap,
		    sizeof(*b->parts));
		b->parts[nparts] = banner_slot(b, j, tuple);
		return nparts + 1;
	}
	items = axis_items(j->axes[k], &n);
	if (n == 0 && j->nblocks > 1) {
		tuple[k] = BANNER_NOWHERE;
		return add_slots(b, j, nparts, tuple, k + 1);
	}
	for (size_t i = 0; i < n; i++) {
		tuple[k] = items[i];
		nparts = add_slots(b, j, nparts, tuple, k + 1);
	}
	return nparts;
}

int
banner_place(void *ctx, const struct slice *fields, struct sums_who *who,
    struct diag *d)
{
	struct banner *b = ctx;
	size_t nparts = 0, tuple[BANNER_MOST_AXES + 1];

	b->stratum = who->stratum;
	for (size_t i = 0; i < b->njoints; i++) {
		struct banner_joint *j = &b->joints[i];

		for (size_t k = 0; k < j->naxes; k++)
			if (axis_place(j->axes[k], fields, who, d) < 0)
				return -1;
		nparts = add_slots(b, j, nparts, tuple, 0);
	}
	who->parts = b->parts;
	who->nparts = nparts;
	return 0;
}

int
banner_note(void *ctx, const struct slice *fields, struct diag *d)
{
	const struct banner *b = ctx;

	for (size_t i = 0; i < b->nblocks; i++)
		for (size_t k = 0; k < b->blocks[i].naxes; k++)
			if (axis_note(b->blocks[i].axes[k], fields, d) < 0)
				return -1;
	return 0;
}

struct banner_pair
banner_pair(const struct banner *b, const struct sums *sums, size_t first,
    size_t second)
{
	const struct banner_column *column = &b->columns[first];
	const struct banner_block *block = &b->blocks[column->block];
	struct banner_pair pair = { .first = sums_of(sums, &column->parts) };

	if (second == TABLE_REST) {
		pair.second = sums->all;
		fixed_remove(&pair.second, &pair.first);
		return pair;
	}
	pair.second = sums_of(sums, &b->columns[second].parts);
	if (block->both != NULL)
		pair.both = sums_of(sums, &block->both[(first - block->first) *
		    block->ncolumns + second - block->first]);
	return pair;
}

struct precision_columns
banner_columns(const struct banner *b, size_t first, size_t second)
{
	const struct banner_column *column = &b->columns[first];
	const struct banner_block *block = &b->blocks[column->block];
	struct precision_columns c = { .a = &column->parts };

	if (second == TABLE_REST)
		return c;
	c.b = &b->columns[second].parts;
	if (block->both != NULL)
		c.both = &block->both[(first - block->first) *
		    block->ncolumns + second - block->first];
	return c;
}

void
banner_remark(const struct banner *b, struct remarks *r)
{
	for (size_t i = 0; i < b->nblocks; i++)
		for (size_t k = 0; k < b->blocks[i].naxes; k++)
			axis_remark(b->blocks[i].axes[k], r);
}
