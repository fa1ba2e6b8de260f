/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lines that describe a part: what each is about, and what it says of that.
 */
#ifndef PARTS_LINES_H
#define PARTS_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct buf;
struct option_record;
struct partial;

/* How they begin. */
#define PARTS_FORMAT "#kind-partial "
#define PARTS_NAMES "#names "
#define PARTS_OPTION "#option "
#define PARTS_DIGEST "#sha256 "
#define PARTS_NAMED "#named "

/* Adds the line, which is of n records. */
void parts_lines_add(struct partial *to, const struct buf *key, uint64_t n);

/* The line of the i-th option: key is what it was, and false, if it was given
 * again, in whose place that one is. */
bool parts_lines_option(const struct option_record *given, size_t i,
    struct buf *key);

/* Adds it, of n records, if there is one. */
void parts_lines_put_option(const struct option_record *given, size_t i,
    struct partial *to, uint64_t n);

/* What the line of that key is about; *text is what it says. */
struct slice parts_lines_split(struct slice key, struct slice *text);

/* What the part, which is sorted, says of the subject; false: nothing. */
bool parts_lines_find(const struct partial *p, struct slice subject,
    struct slice *text);

/*
 * The next line that begins so, in a part that is sorted: which option it is
 * about, in *name, and what it says, in *text.  False behind the last.  *i is
 * where it stands, and is 0 at first.
 */
bool parts_lines_next(const struct partial *p, const char *prefix, size_t *i,
    struct buf *name, struct buf *text);

#endif
