/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows of CSV, kept until it is known how many columns there are.
 */
#ifndef ROWSPOOL_H
#define ROWSPOOL_H

#include <stdint.h>

#include "base/slice.h"

struct diag;
struct rowspool;

/* NULL and the diag on an error. */
struct rowspool *rowspool_new(struct diag *d);
void rowspool_free(struct rowspool *s);

/* Adds a row with so many fields, at least one, behind blank lines.  0, or -1
 * and the diag. */
int rowspool_add(struct rowspool *s, uint64_t blank, uint64_t fields,
    struct slice text, struct diag *d);

/* The fields of the widest row. */
uint64_t rowspool_columns(const struct rowspool *s);

/* How many bytes all rows have when they are as wide as the widest. */
uint64_t rowspool_bytes(const struct rowspool *s);

/* These, in a temporary file, from its beginning: a descriptor that is the
 * caller's, or -1 and the diag. */
int rowspool_finish(struct rowspool *s, struct diag *d);

#endif
