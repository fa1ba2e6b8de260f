/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an axis of groups keeps: in which of them texts are.  An item is what
 * a text has in common with others: the groups that take it.
 */
#ifndef AXIS_GROUPS_H
#define AXIS_GROUPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct axis;
struct buf;
struct diag;
struct grouping;
struct map;
struct untaken;

/* The item of a text that is remembered, and how often it came again. */
struct axis_groups_met {
	size_t item;
	uint64_t again;
};

/* Instead of an item: nothing to take, and nobody to take it. */
#define AXIS_GROUPS_NOWHERE ((size_t)-1)
#define AXIS_GROUPS_UNTAKEN ((size_t)-2)

/* The own of the axis. */
struct axis_groups {
	struct grouping *grouping;
	struct map *texts;	/* that are remembered, and of each: */
	struct axis_groups_met *met;
	size_t met_cap;
	bool *in;
	struct map *signatures;	/* the items: for each group, is it in? */
	uint64_t *records;	/* that are in each, but for what came again */
	size_t records_cap;
	struct untaken *untaken;
};

/* The item of those who are in the groups that in says. */
size_t axis_groups_item(struct axis *a);

/* Of each group: is the item in it? */
const bool *axis_groups_of(const struct axis *a, size_t item);

/* As those of axis.h. */
void axis_groups_put_item(const struct axis *a, size_t item, struct buf *out);
int axis_groups_take_item(struct axis *a, struct slice *rest, size_t *item,
    struct diag *d);

#endif
