/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The fields of a record as they stand in a CSV file.
 */
#ifndef FIELD_H
#define FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct buf;

/*
 * Walks over the fields of a record: puts the next one in *field and returns
 * true, or false behind the last.  Start with *pos 0.
 */
bool field_split(struct slice record, unsigned char delim, size_t *pos,
    struct slice *field);

/*
 * Takes the quotes off a field.  Doubled quotes are made single in out, which
 * has room for the field; else the result lies within raw.
 */
struct slice field_unquote(struct slice raw, char *out);

/* Does it have to be quoted?  So it is with a comma, quote or line break in it,
 * or a blank at either end. */
bool field_must_quote(struct slice field);

/* Adds the field to a buffer, quoted if it has to be. */
void field_quote(struct buf *b, struct slice field);

#endif
