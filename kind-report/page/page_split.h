/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a sheet with many columns becomes several tables of a page: whole breaks
 * where they fit, each with the columns before the first break again.
 */
#ifndef PAGE_SPLIT_H
#define PAGE_SPLIT_H

#include <stdbool.h>
#include <stddef.h>

struct sheet;
struct sheet_column;

/* A part of the sheet: the columns before the first block, and these. */
struct page_split {
	const struct sheet *sheet;
	size_t *room;		/* that each column takes, in characters */
	size_t fixed;		/* how many stand in every part */
	size_t left;		/* room for blocks */
	size_t first;
	size_t end;
};

/* How the heading of a column is broken into lines: not; at blanks, or so that
 * it needs room; or in a word. */
enum page_split_heading {
	PAGE_SPLIT_SHORT,
	PAGE_SPLIT_PLAIN,
	PAGE_SPLIT_LONG,
	PAGE_SPLIT_BROKEN
};

/* Before the first part; has to be cleared. */
void page_split_init(struct page_split *p, const struct sheet *s);
void page_split_clear(struct page_split *p);

/* Goes before the first part again. */
void page_split_rewind(struct page_split *p);

/* Goes to the next part: whole blocks, or as much of one as fits.  False if
 * there is none; a sheet without blocks has none. */
bool page_split_next(struct page_split *p);

/* The block of a column, and the first column behind it. */
size_t page_split_block(const struct page_split *p, size_t column);
size_t page_split_block_end(const struct page_split *p, size_t column);

/* What columns from there up to the end take, in characters. */
size_t page_split_room(const struct page_split *p, size_t from, size_t end);

enum page_split_heading page_split_heading(const struct sheet_column *c);

#endif
