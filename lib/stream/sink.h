/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where bytes go.
 */
#ifndef SINK_H
#define SINK_H

#include <stddef.h>

#include "base/slice.h"

/* Writes all of the bytes.  0, or -1 with errno set. */
int sink_write(int fd, struct slice bytes);

#define SINK_PIECE ((size_t)256 * 1024)

/* Writes of this size are whole or nothing, and pages on most machines. */
#define SINK_PAGE 4096

/* How much is to be written at once, so that a kill leaves whole pages in a
 * pipe: SINK_PIECE or, where the system promises no more, SINK_PAGE. */
size_t sink_piece(int fd);

/* The same in such pieces, then whole pages, then the rest. */
int sink_pages(int fd, size_t piece, struct slice bytes);

/*
 * A file that is to take the place of another: its contents are written beside
 * the path, brought to the disk and renamed, so that the path holds the old
 * contents or the new, never part of them.  A file that is there keeps its
 * owner, group and rights; a symbolic link is followed.
 */
struct sink_file {
	char *path;		/* where it is to stand */
	char *beside;		/* where it was written */
	const char *lost;	/* "owner" or "group", if nobody allowed that
				 * it is kept, which is no error */
};

/* Opens a file beside the path, to be written: its descriptor, or -1 with errno
 * set. */
int sink_begin(struct sink_file *f, const char *path);

/* Brings that to the disk and closes it.  0, or -1 with errno set and nothing
 * left there. */
int sink_end(struct sink_file *f, int fd);

/* Both, with the contents.  0, or -1 with errno set and nothing left there. */
int sink_prepare(struct sink_file *f, const char *path, struct slice bytes);

/* Puts it in its place.  0, or -1 with errno set and the old contents there. */
int sink_commit(struct sink_file *f);

/* Takes away what was written beside the path. */
void sink_abandon(struct sink_file *f);

#endif
