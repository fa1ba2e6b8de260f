/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file that several threads read.
 *
 * They take its chunks in their order; each reads the records that begin in its
 * chunk.  Where they do is not guessed: a thread counts the quotes of its chunk
 * and is told by that of the chunk before whether it begins inside quotes (RFC
 * 4180: a line end is one of a record behind an even number of them).  Threads
 * that wait are blocked.
 *
 * A chunk in which anything is wrong ends all.  What is before the first such
 * chunk is read in full, and it is that in which one thread would meet the first
 * fault.
 */
#ifndef CHUNKS_H
#define CHUNKS_H

#include <sys/types.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct diag;

#define CHUNKS_MOST_THREADS 64

/* Chunks for each thread that are taken and not put yet, at most. */
#define CHUNKS_AHEAD 4

/* Whole records; only the last of the file may lack its line end.  WINDOW_BEHIND
 * bytes behind them may be written to. */
struct chunks_piece {
	unsigned char *p;
	size_t n;
};

struct chunks {
	int fd;			/* its place is not moved */
	off_t begin;		/* of the first record, behind a line end */
	off_t end;		/* of the file */
	size_t size;		/* of a chunk, in bytes */
	size_t nthreads;	/* with that of the caller */
	bool keep;		/* put gets the bytes, too */
	void *ctx;

	/*
	 * Reads a piece, in that thread (from 0), and keeps what comes of it
	 * under a slot (from 0, below CHUNKS_AHEAD times the threads), which
	 * has been put or was never used.  Returns how many records it has, or
	 * -1 if anything is wrong.
	 */
	int64_t (*read)(void *ctx, size_t thread, size_t slot,
	    struct chunks_piece piece);

	/*
	 * Puts what is in the slot where it belongs: in the order of the chunks,
	 * in any thread, one at a time.  The bytes are those of its records, of
	 * which there are so many; p of them is NULL unless they are kept, which
	 * takes the room of a chunk for each slot.  0, or -1 to end all.
	 */
	int (*put)(void *ctx, size_t slot, struct slice bytes,
	    uint64_t records);
};

/* Returns 1 when all was read, 0 when something is wrong, and -1 when put wanted
 * to end. */
int chunks_read(const struct chunks *c);

/* As pread(2), which it repeats when a signal came; -1 fills the diag. */
ssize_t chunks_read_at(int fd, void *p, size_t n, off_t at, struct diag *d);

/* Is the number of quotes odd? */
bool chunks_odd_quotes(const unsigned char *p, size_t n);

/* Does a record end within the *n bytes at p, of which the first is inside
 * *quoted quotes or not?  *n becomes how many bytes it takes to know, and
 * *quoted what is so behind them. */
bool chunks_record_ends(const unsigned char *p, size_t *n, bool *quoted);

#endif
