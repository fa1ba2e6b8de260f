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
 * Adds the sheet, no wider than width columns unless its figures alone are
 * wider.  Widths are those that a terminal shows; control characters do not
 * get through.
 */
void sheet_text(const struct sheet *s, size_t width, struct buf *out);

#endif
