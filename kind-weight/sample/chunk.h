/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A part of a file, from the beginning of a record to that of another, read as
 * an input of its own, which begins with the file's header.  Parts can be read
 * at the same time.
 */
#ifndef CHUNK_H
#define CHUNK_H

#include <sys/types.h>

#include "base/slice.h"
#include "stream/source.h"

struct diag;

struct chunk {
	int fd;			/* its place is not moved */
	struct slice header;	/* with its line end; what is left of it */
	off_t at, end;		/* bytes of the file */
};

/*
 * Where a record begins, at that byte of a file or behind it, if one does at
 * from; or the end.  Quotes between from and there are counted (RFC 4180: a
 * line end is one of a record behind an even number of them).  -1 and the diag
 * if the file cannot be read.
 */
off_t chunk_border(int fd, off_t from, off_t at, struct diag *d);

/* Reads from a struct chunk, of which it leaves the rest. */
source_read_fn chunk_read;

#endif
