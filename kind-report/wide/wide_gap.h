/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Differences of columns as cells of the wide sheet, behind their break; empty
 * where a note of the table says why.
 */
#ifndef WIDE_GAP_H
#define WIDE_GAP_H

#include <stddef.h>

struct tidy_table;
struct wide;

/* Writes those of a row; nothing if the table has none.  0, or -1 and the
 * diag. */
int wide_gap_row(struct wide *w, const struct tidy_table *t, size_t row);

#endif
