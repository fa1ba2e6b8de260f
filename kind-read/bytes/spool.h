/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An input of which the beginning can be looked at, and which can be read
 * again: a pipe is copied to a temporary file when that is asked for.
 */
#ifndef SPOOL_H
#define SPOOL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"
#include "stream/source.h"

struct diag;
struct spool;
struct watch;

/*
 * Who is told of what spool_read gives: the bytes, in their order, and at which
 * byte of the input they stand.  At 0 the input is read from its first byte, be
 * it once more.
 */
struct spool_watch {
	void (*tell)(void *ctx, uint64_t at, struct slice bytes);
	void *ctx;
};

/* Reads the beginning of the file, up to 256 KiB.  NULL and "-" are standard
 * input.  Both watches are kept and may be NULL; the first is told how far the
 * reading has come. */
struct spool *spool_open(const char *path, const struct watch *progress,
    const struct spool_watch *watch, struct diag *d);
void spool_close(struct spool *s);

/* The same of a file that is open, which becomes the spool's; name is for
 * messages. */
struct spool *spool_take(int fd, const char *name, struct diag *d);

struct slice spool_head(const struct spool *s);

/* Reads on, from the first byte at first; ctx is the struct spool. */
source_read_fn spool_read;

/* Tells of bytes that were read by the descriptor, where they stand in the
 * input: nothing is told twice, so they may begin among those told, but may
 * leave none out. */
void spool_tell(struct spool *s, uint64_t at, struct slice bytes);
bool spool_is_watched(const struct spool *s);

/* The next read begins with the first byte again.  0, or -1 and the diag. */
int spool_rewind(struct spool *s, struct diag *d);

/* The same for spool_read only: no pipe is copied of which the head is all. */
int spool_again(struct spool *s, struct diag *d);

/* The descriptor of the file, which after spool_rewind can be sought. */
int spool_fd(const struct spool *s);

/*
 * Reads what is left, so that the watch was told of the whole input: also where
 * it was sought in, since what was read by the descriptor is left.  0, or -1
 * and the diag, also if the input is a file that was changed, and not just
 * replaced or renamed, since it was opened.  Without a watch nothing is done.
 */
int spool_finish(struct spool *s, struct diag *d);

#endif
