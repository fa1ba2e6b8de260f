/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The last wave and the change as cells of the wide sheet, on both sides of the
 * total; empty where a note of the table says why.
 */
#ifndef WIDE_WAVE_H
#define WIDE_WAVE_H

#include <stddef.h>

#include "kind-report/grid/base_cells.h"

struct show_look;
struct tidy_table;
struct wide;

/* Write the base of the last wave, and both figures of a row; nothing if the
 * table has no last wave.  0, or -1 and the diag. */
int wide_wave_base(struct wide *w, const struct tidy_table *t,
    enum base_cells which);
int wide_wave_row(struct wide *w, const struct tidy_table *t, size_t row,
    const struct show_look *look);

#endif
