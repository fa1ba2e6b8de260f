/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The writer of a survey stream, which nobody can mistake for complete before
 * it is.
 *
 * The end of the last line (its last comma, the field after it and the
 * newline) is held back until the stream is closed in good order, so that a
 * program that is killed leaves a record with too few fields.  A program that
 * fails ends its stream with csvout_fail.  A kill in the middle of a write to a
 * pipe leaves such a record too, unless a last field of more than 4,096 bytes
 * without quotes is cut.  A stream of one column has no comma to hold back:
 * there the whole last line is held, and the loss is not noticed.
 */
#ifndef CSVOUT_H
#define CSVOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct csvout;
struct fingerprint;

/* Writes to the file descriptor, which stays open. */
struct csvout *csvout_new(int fd);
void csvout_free(struct csvout *out);

/*
 * Adds a whole record as it is to stand in the stream, with its line end.
 * Returns 0, or -1 with errno set when the output cannot be written.
 */
int csvout_record(struct csvout *out, struct slice record, struct slice eol);

/*
 * The same in pieces: fields, quoted where they need it (comma, quote, line
 * break, blank at either end), or as they stand, then the end of the record.
 */
void csvout_field(struct csvout *out, struct slice field);
void csvout_raw(struct csvout *out, struct slice raw);
int csvout_end(struct csvout *out, struct slice eol);

/* Adds the records that come from now on to the fingerprint, which is kept, or
 * to none if it is NULL, as at first. */
void csvout_sum(struct csvout *out, struct fingerprint *sum);
struct fingerprint *csvout_summed(const struct csvout *out);

/*
 * A writer to memory, and what adds its records to a stream, behind whole ones:
 * as if they had been written there.  The part is empty then.  0, or -1 with
 * errno set.
 */
struct csvout *csvout_part(void);
int csvout_take(struct csvout *out, struct csvout *part);

/*
 * The stream begins again at a place, 0 or where it stood behind a whole record
 * at some time: what came since will come once more, and is not written twice.
 * csvout_behind: it did not all come yet.
 */
uint64_t csvout_place(const struct csvout *out);
void csvout_again(struct csvout *out, uint64_t place);
bool csvout_behind(const struct csvout *out);

/* Writes all that is held back.  0, or -1 with errno set. */
int csvout_close(struct csvout *out);

/*
 * Ends the stream with a record that no reader accepts and that carries the
 * message: a quote that is not closed.
 */
void csvout_fail(struct csvout *out, const char *message);

#endif
