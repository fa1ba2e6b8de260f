/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The last wave in a banner table: its total before this wave's, the change
 * behind it.
 *
 * A figure that cannot be compared is an empty cell; notes of the table say
 * why.  Tables without a last wave have no such columns, and nothing is done.
 */
#ifndef WAVE_COLUMNS_H
#define WAVE_COLUMNS_H

#include <stddef.h>

#include "banner/banner_cells.h"

struct legend;
struct sheet;
struct show_look;
struct tidy_table;

/* What stands behind a change that is significant. */
#define WAVE_COLUMNS_MARK "[s]"

/* Add the column of the last wave, before the total; and that of the change,
 * behind it. */
void wave_columns_add_last(struct sheet *s, const struct tidy_table *t);
void wave_columns_add_change(struct sheet *s, const struct tidy_table *t);

/* Fills both in the last row of the sheet, which is that one of the table; the
 * legend sees them. */
void wave_columns_row(struct sheet *s, const struct tidy_table *t, size_t row,
    struct legend *l);

/* Both as columns of the table, that of the last wave with its bases; each with
 * a label of its own below the Total. */
struct tidy_column wave_columns_last(const struct tidy_table *t);
struct tidy_column wave_columns_change(const struct tidy_table *t);

/* Why a change or figure of the last wave is not shown, or 0 where it is an
 * empty cell. */
unsigned wave_columns_reason(unsigned status);

#endif
