/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet as plain text, for a terminal.
 */
#ifndef SHEET_TEXT_H
#define SHEET_TEXT_H

#include <stddef.h>

struct buf;
struct sheet;

/*
 * Adds the sheet, no wider than width columns unless its labels, at 16, and
 * one column of figures with its heading are wider, or all columns if it has no
 * blocks.  Blocks that do not fit follow below, behind an empty line, with the
 * labels and the columns before the first block again.  Widths are those that a
 * terminal shows; control characters do not get through.
 */
void sheet_text(const struct sheet *s, size_t width, struct buf *out);

#endif
