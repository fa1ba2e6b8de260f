/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Marks: where delimiters and ends of records are, as bits of blocks.
 */
#ifndef MARKS_H
#define MARKS_H

#include <stddef.h>
#include <stdint.h>

/* Bytes that a mask speaks of: bit i of byte i. */
#define MARKS_BLOCK 64

/* Entries of before that are readable behind the last block's. */
#define MARKS_AHEAD 16

/* A block in which records end. */
struct marks_end {
	uint64_t newline;	/* ends of records, outside quotes */
	size_t block;		/* its entry */
};

/*
 * What was found in some blocks of a window, each in an array of its own, so
 * that a walk touches little.  Bit i of a mask speaks of byte i of the block.
 */
struct marks {
	size_t first;		/* the block of the window that entry 0 is */
	uint64_t *delim;	/* delimiters outside quotes */
	int32_t *before;	/* how many there are before the block, since
				 * the restart; one entry more than blocks, and
				 * behind it MARKS_AHEAD of INT32_MAX */
	struct marks_end *ends;
	size_t nblocks;
	size_t nends;
	size_t room;		/* for blocks */
};

/*
 * Delimiters of records that are wanted: runs of them, ascending, each from
 * the first to the last, counted from 0.
 */
struct marks_wanted {
	struct marks_span {
		size_t first, last;
	} *spans;
	size_t n;
	uint32_t *where;	/* i: the offset at which delimiter i was found;
				 * MARKS_SLACK more than the last are written */
};

#define MARKS_SLACK 3

/* A record, from the entry of one block to that of another. */
struct marks_record {
	size_t begin, end;
	uint64_t newline;	/* the bit that ends it */
	size_t before;		/* delimiters before it, since the restart */
};

/* None, of a window that begins with a record. */
void marks_restart(struct marks *m);

/* Makes room for n blocks more. */
void marks_room(struct marks *m, size_t n);

/* Forgets the marks of blocks before this one of the window, and all ends. */
void marks_forget(struct marks *m, size_t block);
void marks_clear(struct marks *m);

#endif
