/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A series as a published table: rows down, waves across.
 *
 * All that shows tables shows it.  A column is a wave: its base, and the total
 * of each row; none is a total of waves.  Where the question breaks, the column
 * has the status TABLE_BREAK, and [b] behind its label; where a row does, the
 * cell has it.  What a wave has not is TABLE_NO_FIGURE.
 */
#ifndef TREND_TABLE_H
#define TREND_TABLE_H

#include <stdbool.h>
#include <stdint.h>

struct series;
struct tidy;
struct tidy_table;

/* The heading of the columns. */
#define TREND_TABLE_HEADING "Wave"

/* Adds the table, whose texts are of the waves and of to.  It has the rows of
 * the newest wave, and behind those of their kind what earlier ones had; no
 * interval of another level or method than the newest wave has. */
void trend_table_add(struct tidy *to, const struct series *s);

/* The smallest and the largest unweighted base of its waves; false if none is
 * known. */
bool trend_table_people(const struct tidy_table *t, uint64_t *least,
    uint64_t *most);

#endif
