/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The layout of a sheet on a screen: where its columns stand, and which of
 * them stand side by side.
 *
 * A sheet whose blocks do not fit side by side is shown in several pages, one
 * below the other, each with the columns before the first block and as many
 * whole blocks as there is room for.  A block that alone is too wide is split
 * between columns.  Columns are as wide on every page.
 */
#ifndef SHEET_LAYOUT_H
#define SHEET_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"

struct sheet;
struct sheet_width;

/* Further lines of a label stand so far to the right. */
#define SHEET_INDENT 2

/* Columns of one block that stand side by side. */
struct sheet_run {
	struct slice heading;	/* the block's, or "Region (continued)" */
	size_t left;
	size_t width;
};

/*
 * On a page stand the columns up to fixed, and from first up to end.
 */
struct sheet_layout {
	const struct sheet *sheet;
	size_t screen;
	size_t fixed;		/* how many columns are on every page */
	struct sheet_width *widths;	/* one for each column */
	struct slice *continued;	/* headings of blocks begun before */
	struct arena arena;	/* of these */

	size_t pages;		/* so far; what follows is of the last */
	size_t first;
	size_t end;
	size_t *edge;		/* of each column on the page: how wide the
				 * line is up to its figures' end */
	struct sheet_run *runs;
	size_t nruns;
	size_t width;		/* of the page */
};

/*
 * Measures the sheet, which has to live as long, for a screen of so many
 * columns.  The labels wrap where that makes room, but never at less than 16;
 * in a sheet with blocks they take at most a third of the screen, or half of
 * it where no page needs the room, and less if a sheet whose blocks have no
 * names then is one page.  To be cleared.
 */
void sheet_layout_init(struct sheet_layout *l, const struct sheet *s,
    size_t screen);
void sheet_layout_clear(struct sheet_layout *l);

/*
 * Goes to the next page, from the start to the first one; a sheet has one at
 * least.  False behind the last.
 */
bool sheet_layout_page(struct sheet_layout *l);

/* The column that follows on the page; l->end or more behind the last. */
size_t sheet_layout_next(const struct sheet_layout *l, size_t column);

#endif
