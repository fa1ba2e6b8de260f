/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Records kept until the weights of the respondents are known.
 *
 * Only their lengths are, if the input is a file that can be read again; else
 * the records too, in a temporary file if they are more than a MiB.
 */
#ifndef RESPONDENTS_H
#define RESPONDENTS_H

#include <sys/types.h>

#include "base/slice.h"

struct csvin;
struct diag;
struct respondents;

/* Of the file that the descriptor is of, where the first of them begins at that
 * byte; -1: it is no file that can be read again. */
struct respondents *respondents_new(int fd, off_t first);
void respondents_free(struct respondents *r);

/* Keeps the record that was read last.  0, or -1 and the diag. */
int respondents_add(struct respondents *r, const struct csvin *in,
    struct diag *d);

/* The byte of the file behind the last that was added; -1: it is no file. */
off_t respondents_end(const struct respondents *r);

/* Takes those of the next part of the same file, which has none then. */
void respondents_take(struct respondents *r, struct respondents *other);

/* To be called behind the last: the next is the first.  0, or -1 and the diag,
 * also if the file was changed since. */
int respondents_rewind(struct respondents *r, struct diag *d);

/* One that was added; valid until the next call.  The line end is "\n" where
 * the last had none.  0, or -1 and the diag. */
int respondents_next(struct respondents *r, struct slice *record,
    struct slice *eol, struct diag *d);

/* To be called behind the last: is the input still what it was when it was read
 * first?  0, or -1 and the diag. */
int respondents_finish(const struct respondents *r, struct diag *d);

#endif
