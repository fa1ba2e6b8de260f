/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A figure of an earlier wave, as it is shown beside one of this wave.
 */
#ifndef WAVE_CELL_H
#define WAVE_CELL_H

#include <stddef.h>

#include "tidy/tidy.h"

/* The status, with [u] as this wave has it of such a base. */
unsigned wave_cell_small(unsigned status, const struct tidy_base *base,
    const struct table_small *small);

/* The cell of then in a row of this wave's table: marked as the table marks
 * what is small or rounds to 0, without letters and p-values. */
struct tidy_cell wave_cell(const struct tidy_table *now, size_t row,
    const struct tidy_cell *then);

#endif
