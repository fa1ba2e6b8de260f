/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where the bytes of an input come from.
 */
#ifndef SOURCE_H
#define SOURCE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/slice.h"

struct diag;

/*
 * Reads up to n bytes.  Returns how many, 0 at the end of the input, or -1
 * with the diag filled.
 */
typedef ssize_t source_read_fn(void *ctx, void *p, size_t n, struct diag *d);

/* A function with what it reads from. */
struct source {
	source_read_fn *read;
	void *ctx;
};

/* Opens the file; NULL and "-" are standard input.  A directory cannot be read,
 * nor the file that standard output is.  A descriptor, or -1 and the diag. */
int source_open(const char *path, struct diag *d);

/* Bytes that are asked for at once, at most: fewer only in make check-buffers. */
#ifndef SOURCE_MOST
#define SOURCE_MOST ((size_t)1024 * 1024 * 1024)
#endif

/* What messages call the file: its path, or "standard input". */
const char *source_name(const char *path);

/* The bytes of a regular file; 0 for anything else. */
uint64_t source_size(int fd);

/* Reads from a file descriptor; ctx points to an int. */
source_read_fn source_read_fd;

/* The same at the beginning of a file, without a byte-order mark; n is at least
 * the length of one. */
source_read_fn source_read_first;

/* Reads from a struct slice, of which it leaves the rest. */
source_read_fn source_read_slice;

#endif
