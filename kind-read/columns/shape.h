/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From the fields of a file's record to the columns of the stream: some are
 * left out, codes become labels, joined answers become a column for each
 * option.
 */
#ifndef SHAPE_H
#define SHAPE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct codebook;
struct codebook_variable;
struct diag;
struct facts;
struct shape;
struct split;

/* The user's codebook, indexed, or NULL; codes: codes stay what they are. */
struct shape *shape_new(const struct codebook *user, bool codes);
void shape_free(struct shape *s);

/*
 * The next column is that field.  own is what the file itself says about it,
 * indexed, if its fields are the labels of codes, or NULL; kept.
 */
void shape_copy(struct shape *s, size_t field,
    const struct codebook_variable *own);

/*
 * The next columns are the options of that field, of the set of that name, and
 * if others is true the one behind them what is no option.  Takes the split
 * and keeps the name.
 */
void shape_split(struct shape *s, size_t field, struct slice name,
    struct split *split, bool others);

/* The next of the file's fields that is split, or false.  part begins at 0. */
bool shape_next_split(const struct shape *s, size_t *part, size_t *field);

/* Once all columns are there: what they are called in the end, and so in the
 * user's codebook. */
void shape_names(struct shape *s, const struct slice *names);

size_t shape_ncolumns(const struct shape *s);

/* Are the columns just these n fields, as they are? */
bool shape_is_same(const struct shape *s, size_t n);

/*
 * Fills out, which has room for all columns, with answers valid until the next
 * call and as long as fields are.  -1 and the diag if a field might be a code
 * or a label.
 */
int shape_fields(struct shape *s, const struct slice *fields,
    struct slice *out, struct diag *d);

/* Adds how many respondents had answers that are none of the options, and how
 * many fields the codebook does not know, of those that it should. */
void shape_facts(const struct shape *s, struct facts *f);

#endif
