/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A zip archive, of which members are read one after another.
 *
 * An archive of a few bytes can unpack to a disk full of them.  What is taken
 * from one is counted: it may be ARCHIVE_TIMES as large as the archive, and
 * ARCHIVE_FREE bytes whatever its size.
 *
 * Diags are without the file's name.
 */
#ifndef ARCHIVE_H
#define ARCHIVE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/slice.h"

#define ARCHIVE_TIMES 200
#define ARCHIVE_FREE (UINT64_C(256) << 20)

struct archive;
struct diag;

/* Does a file that begins so look like one? */
bool archive_begins(struct slice begin);

/* The descriptor is that of a file which can be sought, and stays open; where
 * it stands afterwards is not known.  NULL and the diag on an error. */
struct archive *archive_open(int fd, struct diag *d);
void archive_close(struct archive *a);

/*
 * Opens the member of that name, in capital or small letters; the one that is
 * open is closed.  1; 0 if there is none, -1 and the diag on an error, as if
 * there are two of them.
 */
int archive_member(struct archive *a, const char *name, struct diag *d);

/* Reads on in the member.  How many bytes, 0 at its end, -1 and the diag. */
ssize_t archive_read(struct archive *a, void *p, size_t n, struct diag *d);

/* Counts bytes that were made of what was read, as if they had been read.  0,
 * or -1 and the diag: it is too much. */
int archive_spend(struct archive *a, uint64_t bytes, struct diag *d);

#endif
