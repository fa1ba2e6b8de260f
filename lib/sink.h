/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where bytes go.
 */
#ifndef SINK_H
#define SINK_H

#include "slice.h"

/* Writes all of the bytes.  0, or -1 with errno set. */
int sink_write(int fd, struct slice bytes);

/*
 * Gives the file at path these contents: they are written beside it, brought
 * to the disk and renamed, so that the path holds the old contents or the new,
 * never part of them.  A file that is there keeps its rights; a symbolic link
 * is followed.  0, or -1 with errno set and the old contents in place.
 */
int sink_replace(const char *path, struct slice bytes);

#endif
