/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheets of a workbook, and the one that is read.
 */
#ifndef SHEETLIST_H
#define SHEETLIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"

struct buf;
struct diag;

struct sheetlist_item {
	struct slice name;
	const char *member;	/* of the archive; NULL: no cells, or no
				 * member of its own */
	bool hidden;
	bool chart;		/* it has no cells */
};

/* { .n = 0 } is empty. */
struct sheetlist {
	struct sheetlist_item *items;
	size_t n;
	size_t cap;
	struct arena arena;
};

/* Adds a sheet, of which the name is copied.  Valid until the next one. */
struct sheetlist_item *sheetlist_add(struct sheetlist *l, struct slice name);
void sheetlist_clear(struct sheetlist *l);

/*
 * Puts in *i the sheet with the wanted name or else number, from 1; or, if
 * wanted is NULL, the first with cells that is not hidden, or else the first
 * with cells.  0, or -1 and the diag.
 */
int sheetlist_choose(const struct sheetlist *l, const char *wanted, size_t *i,
    struct diag *d);

/* Adds the names of the sheets but the i-th, as "Codes", "Old" (hidden); of all
 * if i is none of them. */
void sheetlist_put(const struct sheetlist *l, size_t i, struct buf *b);

#endif
