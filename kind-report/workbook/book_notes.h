/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The notes of an accessible workbook, which have a sheet to themselves.
 */
#ifndef BOOK_NOTES_H
#define BOOK_NOTES_H

#include <stddef.h>

#include "base/slice.h"

struct book;
struct buf;
struct sheet;
struct view;

/* The number of the note with that text, which was cleaned. */
size_t book_notes_add(struct book *b, struct slice text);

/* Adds the numbers of the notes of a view, "1,2,4": its statements but for the
 * base, and what its intervals, tests and changed questions want. */
void book_notes_put(struct book *b, const struct view *v,
    const struct sheet *statements, struct buf *out);

#endif
