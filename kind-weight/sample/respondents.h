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

/* Of a reader that was just opened on the file descriptor, which was at that
 * byte; -1: it is no file. */
struct respondents *respondents_new(const struct csvin *in, int fd,
    off_t at);
void respondents_free(struct respondents *r);

/* Keeps the record that was read last.  0, or -1 and the diag. */
int respondents_add(struct respondents *r, const struct csvin *in,
    struct diag *d);

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
