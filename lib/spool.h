/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An input of which the beginning can be looked at, and which can be read
 * again: a pipe is copied to a temporary file when that is asked for.
 */
#ifndef SPOOL_H
#define SPOOL_H

#include "slice.h"
#include "source.h"

struct cli_progress;
struct diag;
struct spool;

/* Reads the beginning of the file, up to 256 KiB.  NULL and "-" are standard
 * input; progress is shown under the program's name, and kept. */
struct spool *spool_open(const char *path, const char *prog,
    struct cli_progress *progress, struct diag *d);
void spool_close(struct spool *s);

struct slice spool_head(const struct spool *s);

/* Reads on, from the first byte at first; ctx is the struct spool. */
source_read_fn spool_read;

/* The next read begins with the first byte again.  0, or -1 and the diag. */
int spool_rewind(struct spool *s, struct diag *d);

/* The descriptor of the file, which after spool_rewind can be sought. */
int spool_fd(const struct spool *s);

#endif
