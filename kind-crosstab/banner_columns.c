/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What columns a banner has, once all are counted: which slots each is made of.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "table/table.h"
#include "kind-crosstab/axis/axis_way.h"
#include "kind-crosstab/axis/axis.h"
#include "kind-crosstab/banner.h"

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
	if (s->tuple[k] == BANNER_NOWHERE)
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
	size_t tuple[BANNER_MOST_AXES];

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
	    buf_all(&text)), text.len };
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
		if (block->ncolumns > BANNER_MOST_COLUMNS)
			return banner_too_many(block, d);
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
	    TABLE_NO_BLOCK, { true, NULL, 0 } };
	b->ncolumns = 1;
	for (size_t i = 0; i < b->nblocks; i++) {
		add_columns(b, i);
		if (check_labels(b, &b->blocks[i], d) < 0)
			return -1;
	}
	return 0;
}
