/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A window of the input around the current record, scanned block by block.
 *
 * When the window ends inside a record, the record's beginning moves to the
 * front and the input is read on behind it.  Memory grows only with a record
 * that is longer than the window.
 */
#ifndef WINDOW_H
#define WINDOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "scan/scan.h"
#include "base/slice.h"
#include "stream/source.h"

#define WINDOW_SIZE (256 * 1024)

/* Bytes of the longest record, about. */
#define WINDOW_LONGEST (64 * 1024 * 1024)

/* Blocks that are scanned at a time. */
#define WINDOW_BATCH 256

struct window {
	const char *name;	/* of the input, for messages */
	source_read_fn *read;
	void *ctx;		/* for read */
	const struct scanner *scanner;
	bool any_eol;		/* a lone CR ends a line */
	unsigned char *buf;	/* the window, and SCAN_PADDING bytes */
	unsigned char *own;	/* what was allocated for it */
	size_t size;		/* of the window, a multiple of MARKS_BLOCK */
	size_t end;		/* bytes in it */
	bool eof;		/* nothing follows the window */
	bool added_newline;	/* the last newline is ours */
	uint64_t lines_before;	/* the window, plus the first line's number */
	uint64_t bytes_before;	/* the window */
	struct scan scan;
	struct marks marks;	/* from the record on, at least */
	size_t nends;		/* of marks.ends, how many were taken */
	size_t block;		/* the last one of these */
	uint64_t left;		/* ends of records in it that are left */
	uint64_t passed;	/* those in forgotten blocks */
	size_t start;		/* of the record; kept up by the caller */
	uint64_t counted_before;	/* bytes_before, when in this window */
	size_t counted;		/* the lines up to here were counted: */
	uint64_t lines;		/* so many */
};

/*
 * Fills a window of size bytes for the first time and skips a byte-order mark.
 * The caller has set name, read, ctx, scanner, any_eol, scan.delim,
 * scan.any_eol, lines_before and bytes_before, and zeroed the rest.  0, or -1
 * and the diag.
 */
int window_open(struct window *w, size_t size, struct diag *d);
void window_clear(struct window *w);

/*
 * The window becomes whole records that lie elsewhere and end the input; if
 * their last line end is missing, it is added.  The WINDOW_BEHIND bytes behind
 * them are written to.
 */
#define WINDOW_BEHIND (1 + SCAN_PADDING)

void window_view(struct window *w, unsigned char *records, size_t n);

/* The window begins anew in another place of the input, where a record does,
 * and reads on from there.  0, or -1 and the diag. */
int window_move(struct window *w, uint64_t line, uint64_t offset,
    struct diag *d);

enum window_more {
	WINDOW_ERROR = -1,	/* read error, or a record too long; the diag */
	WINDOW_END,		/* of the input; in quotes, perhaps */
	WINDOW_BLOCKS,		/* there are more marks */
	WINDOW_MOVED,		/* the record is at the front: walk it again */
	WINDOW_BAD		/* w->scan.error says what was found */
};

/* Scans on when the last end of a record is taken. */
enum window_more window_more(struct window *w, struct diag *d);

/* The number of the line in which the offset lies. */
uint64_t window_line(const struct window *w, size_t at);

/* That of the record: asked for again and again, it counts no line twice. */
uint64_t window_start_line(struct window *w);

/* The bytes from one offset up to another. */
struct slice window_slice(const struct window *w, size_t begin, size_t end);

#endif
