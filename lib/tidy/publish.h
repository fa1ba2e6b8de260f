/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From counted tables to what may be read of them.
 *
 * Here, and nowhere else, hidden figures end: in a published table they are not
 * known.
 */
#ifndef PUBLISH_H
#define PUBLISH_H

#include <stddef.h>

struct table_set;
struct tidy;

/*
 * Adds the i-th table of the set, and the notes that counting makes: who is in
 * several columns or in none, who is not in the base, which answers a net has.
 * Percentages and weights are the doubles of fixed_figure, so that all who
 * round them print the same.  The texts belong to the set, which has to live as
 * long; of a table that was published it can forget the rest (table.h).
 */
void publish(const struct table_set *set, size_t i, struct tidy *out);

#endif
