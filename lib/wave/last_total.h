/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The total of the last wave, put into the tables of this one.
 */
#ifndef LAST_TOTAL_H
#define LAST_TOTAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct tidy;
struct waves;

/* How many tables of this wave have a figure that can be compared with the last
 * one. */
size_t last_total_tables(const struct waves *w);

/* Can all tables be compared, and are all figures and their bases the same? */
bool last_total_is_this(const struct waves *w);

/*
 * Gives each table of now, which w compares with the last wave, a column of
 * that name with the total of then, and its changes as w has them; what cannot
 * be compared is not known, with the status [x] if it was not there and [b] if
 * it meant something else.  Adds notes that say so, and how changes were
 * tested.  The last wave need not live as long.
 */
void last_total_put(struct tidy *now, const struct waves *w,
    struct slice name);

#endif
