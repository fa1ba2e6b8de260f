/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file for what is read once and needed twice.
 */
#ifndef TEMPORARY_H
#define TEMPORARY_H

#include "base/slice.h"

struct diag;

/* A file that has no name any more, open for reading and writing, in the folder
 * for temporary ones: its descriptor, or -1 and the diag. */
int temporary_open(struct diag *d);

/* Writes all of the bytes to it.  0, or -1 and the diag. */
int temporary_write(int fd, struct slice bytes, struct diag *d);

#endif
