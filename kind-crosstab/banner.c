/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every combination of items that occurs in a joint is a slot, a part of all
 * sums.  No respondent is twice in a slot, and columns are made of slots.  The
 * fewer slots a respondent is in, the less has to be added; the more slots
 * there are in all, the less of them is near the processor.
 */
#include <stdlib.h>
#include <string.h>

#include "xalloc.h"
#include "buf.h"
#include "diag.h"
#include "map.h"
#include "breakspec.h"
#include "list.h"
#include "table.h"
#include "axis.h"
#include "banner.h"

/* Nested breaks can make more columns than anybody can read. */
#define MOST_COLUMNS 1000

#define MOST_AXES 8

/* Blocks share a joint if there will be no more combinations. */
#define MOST_EXPECTED 100

/* The item of an axis on which the respondent is nowhere. */
#define NOWHERE ((size_t)-1)

static int
add_axis(struct banner_block *block, struct slice level,
    const struct axis_from *from, struct diag *d)
{
	char *text = xstrndup(level.p, level.n);
	struct axis *a = axis_new(text, from, d);

	free(text);
	if (a == NULL)
		return -1;
	if (block->naxes == MOST_AXES) {
		axis_free(a);
		return diag_set(d, "more than %d nested breaks", MOST_AXES);
	}
	block->axes[block->naxes++] = a;
	return 0;
}

/* "Gender > Age" */
static void
set_heading(struct banner *b, struct banner_block *block)
{
	struct buf text;

	buf_init(&text);
	for (size_t i = 0; i < block->naxes; i++) {
		buf_puts(&text, i > 0 ? " > " : "");
		buf_slice(&text, axis_heading(block->axes[i]));
	}
	block->heading = (struct slice){ arena_string(&b->arena,
	    (struct slice){ text.p, text.len }), text.len };
	buf_clear(&text);
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

/* Adds the block to the first joint that has room for it, or to a new one. */
static void
join(struct banner *b, struct banner_block *block)
{
	size_t n = expected(block), i = 0;
	struct banner_joint *j;

	while (i < b->njoints && (n == 0 || b->joints[i].expected == 0 ||
	    b->joints[i].expected * n > MOST_EXPECTED ||
	    b->joints[i].naxes + block->naxes > MOST_AXES))
		i++;
	j = &b->joints[i];
	if (i == b->njoints) {
		b->njoints++;
		j->axes = xcalloc(MOST_AXES, sizeof(*j->axes));
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

static int
too_many(const struct banner_block *block, struct diag *d)
{
	return diag_set(d, "--by: \"%.*s\" makes more than %d columns",
	    (int)block->heading.n, block->heading.p, MOST_COLUMNS);
}

/* Before anybody who ticked all of a thousand options is counted. */
static int
check_planned(const struct banner_block *block, struct diag *d)
{
	size_t n = 1;

	for (size_t k = 0; k < block->naxes; k++) {
		n *= axis_planned(block->axes[k]);
		if (n > MOST_COLUMNS)
			return too_many(block, d);
	}
	return 0;
}

static int
add_block(struct banner *b, const char *text, const struct axis_from *from,
    struct diag *d)
{
	struct banner_block *block = &b->blocks[b->nblocks++];
	struct slice level;

	block->axes = xcalloc(MOST_AXES, sizeof(*block->axes));
	while (breakspec_level(&text, &level))
		if (add_axis(block, level, from, d) < 0)
			return -1;
	set_heading(b, block);
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
    const struct axis_from *from, struct diag *d)
{
	*b = (struct banner){ .nblocks = 0 };
	b->blocks = xcalloc(breaks->n, sizeof(*b->blocks));
	b->joints = xcalloc(breaks->n, sizeof(*b->joints));
	for (size_t i = 0; i < breaks->n; i++)
		if (add_block(b, breaks->items[i], from, d) < 0)
			return -1;
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
	sums_clear(&b->respondents);
	free(b->blocks);
	free(b->joints);
	free(b->columns);
	free(b->parts);
}

/* The respondent is in that combination of items. */
static void
add_slot(struct banner *b, struct banner_joint *j, size_t nparts,
    const size_t *tuple)
{
	size_t i = map_add(j->tuples, (struct slice){ (const char *)tuple,
	    j->naxes * sizeof(*tuple) });

	if (i == j->nslots) {
		j->slots = xgrow(j->slots, i, &j->slots_cap,
		    sizeof(*j->slots));
		j->slots[j->nslots++] = b->nslots++;
	}
	b->parts = xgrow(b->parts, nparts, &b->parts_cap, sizeof(*b->parts));
	b->parts[nparts] = j->slots[i];
}

/* The respondent's items, from the k-th axis on; returns the new nparts.  If
 * he is nowhere on the axis of a block that is alone, he is in no column. */
static size_t
add_slots(struct banner *b, struct banner_joint *j, size_t nparts,
    size_t *tuple, size_t k)
{
	const size_t *items;
	size_t n;

	if (k == j->naxes) {
		add_slot(b, j, nparts, tuple);
		return nparts + 1;
	}
	items = axis_items(j->axes[k], &n);
	if (n == 0 && j->nblocks > 1) {
		tuple[k] = NOWHERE;
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
	size_t nparts = 0, tuple[MOST_AXES];

	for (size_t i = 0; i < b->njoints; i++) {
		struct banner_joint *j = &b->joints[i];

		for (size_t k = 0; k < j->naxes; k++)
			if (axis_place(j->axes[k], fields, who, d) < 0)
				return -1;
		nparts = add_slots(b, j, nparts, tuple, 0);
	}
	who->parts = b->parts;
	who->nparts = nparts;
	sums_add(&b->respondents, who);
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

/* The place on one axis of a column of the block. */
static size_t
place_on(const struct banner_block *block, size_t axis, size_t column)
{
	for (size_t k = block->naxes - 1; k > axis; k--)
		column /= axis_ncolumns(block->axes[k]);
	return column % axis_ncolumns(block->axes[axis]);
}

/* The slots of those who are in a column, or in both of two. */
struct slots {
	size_t *items;
	size_t n;
	size_t cap;
};

/* A slot on its way to the columns that it is a part of. */
struct sorting {
	const struct banner_block *block;
	struct slots *lists;	/* for each column, or for each two of them */
	const size_t *tuple;
	size_t slot;
};

static void
add_to(struct slots *list, size_t slot)
{
	list->items = xgrow(list->items, list->n, &list->cap,
	    sizeof(*list->items));
	list->items[list->n++] = slot;
}

/* i and j are the columns so far, on the axes before the k-th. */
static void
sort_slot(const struct sorting *s, size_t k, size_t i, size_t j)
{
	const struct banner_block *block = s->block;
	const struct axis_both *both;
	size_t n, ncolumns;

	if (k == block->naxes) {
		add_to(&s->lists[block->overlaps ? i * block->ncolumns + j :
		    i], s->slot);
		return;
	}
	if (s->tuple[k] == NOWHERE)
		return;
	both = axis_both(block->axes[k], s->tuple[k], &n);
	ncolumns = axis_ncolumns(block->axes[k]);
	for (size_t m = 0; m < n; m++)
		sort_slot(s, k + 1, i * ncolumns + both[m].i,
		    j * ncolumns + both[m].j);
}

/*
 * Of which slots the columns are made: one list for each, or if they overlap
 * ncolumns by ncolumns of them, for those who are in both.  Each slot is in few
 * of the many lists, so the slots are sorted into them, and not looked for.
 */
static struct slots *
sort_slots(const struct banner *b, const struct banner_block *block)
{
	const struct banner_joint *joint = &b->joints[block->joint];
	size_t n = block->ncolumns;
	struct sorting s = { .block = block };
	size_t tuple[MOST_AXES];

	s.lists = xcalloc(block->overlaps ? n * n : n, sizeof(*s.lists));
	s.tuple = tuple + block->offset;
	for (size_t i = 0; i < joint->nslots; i++) {
		memcpy(tuple, map_member(joint->tuples, i).p,
		    joint->naxes * sizeof(*tuple));
		s.slot = joint->slots[i];
		sort_slot(&s, 0, 0, 0);
	}
	return s.lists;
}

/* The banner keeps the list. */
static struct sums_parts
keep_list(struct banner *b, const struct slots *list)
{
	b->lists = xgrow(b->lists, b->nlists, &b->lists_cap,
	    sizeof(*b->lists));
	b->lists[b->nlists++] = list->items;
	return (struct sums_parts){ false, list->items, list->n };
}

/* Who is in both of two columns, if they overlap. */
static void
keep_both(struct banner *b, struct banner_block *block,
    const struct slots *lists)
{
	size_t n = block->ncolumns;

	block->both = xcalloc(n * n, sizeof(*block->both));
	for (size_t i = 0; i < n * n; i++)
		block->both[i] = keep_list(b, &lists[i]);
}

/* "Male, 18-34" */
static struct slice
label_of(struct banner *b, const struct banner_block *block, size_t column)
{
	struct buf text;
	struct slice label;

	buf_init(&text);
	for (size_t k = 0; k < block->naxes; k++) {
		buf_puts(&text, k > 0 ? ", " : "");
		buf_slice(&text, axis_label(block->axes[k],
		    place_on(block, k, column)));
	}
	label = (struct slice){ arena_string(&b->arena,
	    (struct slice){ text.p, text.len }), text.len };
	buf_clear(&text);
	return label;
}

/* Labels of answers with commas in them can make two nested columns look the
 * same. */
static int
check_labels(const struct banner *b, const struct banner_block *block,
    struct diag *d)
{
	const struct banner_column *c = b->columns + block->first;

	for (size_t i = 0; i < block->ncolumns; i++)
		for (size_t j = 0; j < i; j++)
			if (slice_eq(c[i].label, c[j].label))
				return diag_set(d, "--by: two columns of "
				    "\"%.*s\" are called \"%.*s\"; groups "
				    "with other labels tell them apart",
				    (int)block->heading.n, block->heading.p,
				    (int)c[i].label.n, c[i].label.p);
	return 0;
}

static void
add_columns(struct banner *b, size_t number)
{
	struct banner_block *block = &b->blocks[number];
	struct slots *lists = sort_slots(b, block);

	if (block->overlaps)
		keep_both(b, block, lists);
	block->first = b->ncolumns;
	for (size_t i = 0; i < block->ncolumns; i++) {
		struct banner_column *c = &b->columns[b->ncolumns++];

		c->label = label_of(b, block, i);
		c->block = number;
		c->parts = block->overlaps ?
		    block->both[i * block->ncolumns + i] :
		    keep_list(b, &lists[i]);
		c->respondents = sums_of(&b->respondents, &c->parts);
	}
	free(lists);
}

static int
finish_block(struct banner_block *block, struct diag *d)
{
	block->ncolumns = 1;
	for (size_t k = 0; k < block->naxes; k++) {
		if (axis_finish(block->axes[k], d) < 0)
			return -1;
		block->ncolumns *= axis_ncolumns(block->axes[k]);
		block->overlaps |= axis_overlaps(block->axes[k]);
		if (block->ncolumns > MOST_COLUMNS)
			return too_many(block, d);
	}
	return 0;
}

int
banner_finish(struct banner *b, struct diag *d)
{
	size_t n = 1;

	for (size_t i = 0; i < b->nblocks; i++) {
		if (finish_block(&b->blocks[i], d) < 0)
			return -1;
		n += b->blocks[i].ncolumns;
	}
	b->columns = xcalloc(n, sizeof(*b->columns));
	b->columns[0] = (struct banner_column){ slice_of("Total"),
	    TABLE_NO_BLOCK, { true, NULL, 0 }, b->respondents.all };
	b->ncolumns = 1;
	for (size_t i = 0; i < b->nblocks; i++) {
		add_columns(b, i);
		if (check_labels(b, &b->blocks[i], d) < 0)
			return -1;
	}
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

int
banner_remark(const struct banner *b, const char *prog, struct diag *d)
{
	for (size_t i = 0; i < b->nblocks; i++)
		for (size_t k = 0; k < b->blocks[i].naxes; k++)
			if (axis_remark(b->blocks[i].axes[k], prog, d) < 0)
				return -1;
	return 0;
}
