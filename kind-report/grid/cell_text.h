/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text as a cell of a workbook has to hold it.
 */
#ifndef CELL_TEXT_H
#define CELL_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct buf;
struct diag;

/* What a cell, the heading of a table and the name of a worksheet hold. */
#define CELL_TEXT_MAX 32767
#define CELL_TEXT_HEADING_MAX 255
#define CELL_TEXT_NAME_MAX 31

/*
 * Adds valid UTF-8 as markup_clean does.  Where it looks like an escape of the
 * format, as "_x0041_" does, it is escaped itself (ECMA-376 part 1, 22.9.2.19),
 * or it would be read as "A".
 */
void cell_text_put(struct buf *out, struct slice s);

/* Does an escape like "_x0041_" begin at the i-th byte? */
bool cell_text_is_escape(struct slice s, size_t i);

/* How many characters these are where limits count: units of UTF-16. */
size_t cell_text_units(struct slice s);

/* A text that no cell holds is an error: -1 and the diag, which says what it is
 * in, as "table 3"; else 0. */
int cell_text_check(struct slice s, const char *what, struct diag *d);

/* Adds as many whole characters of s as have at most max units. */
void cell_text_cut(struct buf *out, struct slice s, size_t max);

#endif
