/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tests of association as a table stream has them.
 */
#ifndef TIDY_TEST_H
#define TIDY_TEST_H

#include <stddef.h>

struct arena;
struct diag;
struct tidy_record;
struct tidy_table;

/*
 * Adds a line of a test to the table: each has three, as tidy_statistics names
 * them, the first one with its p-value.  next is the number of the one that is
 * wanted, and is set to that of the one behind it: 0 when the test is whole.
 * Its text goes into the arena.  0, or -1 and the diag.
 */
int tidy_test_take(const struct tidy_record *r, struct tidy_table *t,
    size_t *next, struct arena *arena, struct diag *d);

#endif
