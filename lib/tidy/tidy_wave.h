/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The total of the last wave in a table stream, as it is read.
 */
#ifndef TIDY_WAVE_H
#define TIDY_WAVE_H

#include <stdbool.h>

#include "base/slice.h"

struct arena;
struct diag;
struct tidy_record;
struct tidy_table;

/* What the column of changes is called where it is shown. */
#define TIDY_WAVE_HEADING "Change"

/* Can the column be called so?  It is some text, and not what its neighbours
 * are called. */
bool tidy_wave_is_name(struct slice label);

/* Are lines of the table's last wave missing? */
bool tidy_wave_is_open(const struct tidy_table *t);

/* Adds what a record says to the table, which has its total and no other column
 * yet; its text goes into the arena.  0, or -1 and the diag. */
int tidy_wave_take(const struct tidy_record *r, struct tidy_table *t,
    struct arena *arena, struct diag *d);

/* Are changes those of the figures, and these those of their counts and their
 * base?  0, or -1 and the diag without a place. */
int tidy_wave_check(const struct tidy_table *t, struct diag *d);

#endif
