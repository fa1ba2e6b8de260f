/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file that is read here and there, a window at a time.
 *
 * Readers of binary files take single bytes and go back; this makes few
 * read(2)s of many, and never holds more than the window.
 */
#ifndef STATIO_H
#define STATIO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct diag;
struct statio;
struct watch;

/* The descriptor stays the caller's, and stays where it is.  NULL and the
 * diag, without the file's name, if it cannot be read from any place. */
struct statio *statio_open(int fd, struct diag *d);
void statio_close(struct statio *io);

int64_t statio_size(const struct statio *io);
int64_t statio_at(const struct statio *io);

/* Goes to the byte; -1 if it lies outside the file. */
int statio_go(struct statio *io, int64_t at);

/* Reads n bytes, or as many as there are; -1 on an error. */
ssize_t statio_read(struct statio *io, void *p, size_t n);

/* Does the file end with the text? */
bool statio_ends(struct statio *io, const char *with);

/* What went wrong when a read gave -1, in errno's numbers; or 0. */
int statio_errno(const struct statio *io);

/* From now on the watch is told of each window; or no more, with NULL.  *count
 * is how many respondents there were. */
void statio_watch(struct statio *io, const struct watch *watch,
    const uint64_t *count);

/* From now on fn mends what each reader gets, or nobody with NULL. */
typedef void statio_filter_fn(void *ctx, char *bytes, size_t n);
void statio_filter(struct statio *io, statio_filter_fn *fn, void *ctx);

/* From now on n bytes at the place are read as these, which are kept; where
 * two patches overlap, as those of the later one. */
void statio_patch(struct statio *io, int64_t at, const void *p, size_t n);

#endif
