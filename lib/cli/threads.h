/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A survey stream that several threads read, if it is a file of some size.
 */
#ifndef THREADS_H
#define THREADS_H

#include <stddef.h>
#include <stdint.h>

#include "stream/chunks.h"

/* Bytes of a chunk: with what is made of it, it stays near its processor. */
#ifndef THREADS_CHUNK
#define THREADS_CHUNK ((size_t)256 * 1024)
#endif

struct cli_input;
struct csvin;
struct diag;

/* For -j: a number of threads, 1 to CHUNKS_MOST_THREADS, in a uint64_t. */
int threads_option(void *to, const char *name, const char *arg,
    struct diag *d);

/* How many processors there are, up to CHUNKS_MOST_THREADS. */
size_t threads_processors(void);

/* How many are to read it: as many as were asked for, or if that is 0 as many as
 * are of use; only one what is small or no file. */
size_t threads_count(const struct cli_input *input, uint64_t asked);

/* The same for so many bytes of a file. */
size_t threads_for(off_t bytes, uint64_t asked);

/* A reader of one of the threads, for csvin_view; NULL and the diag. */
struct csvin *threads_open(const struct cli_input *input, struct diag *d);

/* Reads all with the reader of the input, in one thread.  0, or -1 and the
 * diag. */
typedef int threads_all_fn(void *ctx, struct diag *d);

struct threads_work {
	size_t n;		/* threads */
	void *ctx;

	/* As in struct chunks; put fills the diag. */
	int64_t (*read)(void *ctx, size_t thread, size_t slot,
	    struct chunks_piece piece);
	int (*put)(void *ctx, size_t slot, struct diag *d);

	threads_all_fn *all;
};

/*
 * Reads all records.  If the threads find any fault, or n is 1, it is left to
 * all, from the first record on, to do so and to say what is wrong.  0, or -1
 * and the diag.
 */
int threads_read(const struct cli_input *input, const struct threads_work *work,
    struct diag *d);

/* Leaves it to all, from the first record on, though all was read. */
int threads_again(const struct cli_input *input, threads_all_fn *all, void *ctx,
    struct diag *d);

#endif
