/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bytes of an input, which can be looked at before they are taken.
 */
#ifndef RAW_H
#define RAW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stream/source.h"

struct diag;

#define RAW_SIZE ((size_t)64 * 1024)

/* { .read = ..., .ctx = ... } is one from which nothing was read. */
struct raw {
	source_read_fn *read;
	void *ctx;			/* for read */
	unsigned char bytes[RAW_SIZE];
	size_t at, end;			/* those not yet taken */
	uint64_t before;		/* bytes of the file before them all */
	bool eof;			/* nothing follows */
};

/* Reads on behind the bytes not yet taken.  1, 0 at the end, -1. */
int raw_fill(struct raw *raw, struct diag *d);

/* Takes up to n bytes: those looked at, else from the input itself.  Returns
 * how many, 0 at the end, -1 on an error. */
ssize_t raw_take(struct raw *raw, void *p, size_t n, struct diag *d);

/* The last n bytes that raw_take gave, at most RAW_SIZE, are still to come. */
void raw_untake(struct raw *raw, const void *p, size_t n);

/* Does nothing follow what was taken?  -1 on an error. */
int raw_at_end(struct raw *raw, struct diag *d);

#endif
