/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The questions of a codebook of which tables can be made: each one once, in
 * the order of its columns.
 */
#ifndef DRAFTED_H
#define DRAFTED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct codebook;

enum drafted_kind {
	DRAFTED_COLUMN,
	DRAFTED_SET,		/* multiple response: one table */
	DRAFTED_GRID		/* items on one scale */
};

struct drafted {
	enum drafted_kind kind;
	struct slice name;	/* of the column or the group */
	size_t *members;	/* variables of the codebook */
	size_t n;
};

struct drafted_list {
	struct drafted *items;
	size_t n;
	size_t cap;
};

/*
 * Finds them among the variables that are present, all if it is NULL: neither
 * texts, dates and ids nor weights and other columns with a role.  A group of
 * which a column is not present cannot be asked for, so its columns stand
 * alone, but for options of a set, which are left out: a part would be taken
 * for the whole.  Texts belong to the codebook.  To be cleared.
 */
void drafted_find(struct drafted_list *list, const struct codebook *cb,
    const bool *present);
void drafted_clear(struct drafted_list *list);

/* Leaves one out. */
void drafted_remove(struct drafted_list *list, size_t question);

/* Takes the grid apart: its columns become questions in its place. */
void drafted_split(struct drafted_list *list, size_t grid,
    const struct codebook *cb);

#endif
