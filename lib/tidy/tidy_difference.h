/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Differences of columns as a table stream has them.
 */
#ifndef TIDY_DIFFERENCE_H
#define TIDY_DIFFERENCE_H

struct arena;
struct diag;
struct tidy_record;
struct tidy_table;

/* Adds the difference of a record to the table, whose rows are known.  Its text
 * goes into the arena.  0, or -1 and the diag. */
int tidy_difference_take(const struct tidy_record *r, struct tidy_table *t,
    struct arena *arena, struct diag *d);

/*
 * Is there a difference for each row that is compared, and none that its cells
 * contradict?  0, or -1 and the diag without a place.
 */
int tidy_difference_check(const struct tidy_table *t, struct diag *d);

#endif
