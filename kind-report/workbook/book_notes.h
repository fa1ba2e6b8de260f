/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The notes of an accessible workbook, which have a sheet to themselves.
 */
#ifndef BOOK_NOTES_H
#define BOOK_NOTES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct book;
struct buf;
struct report;
struct sheet;
struct view;

/* The number of the note with that text, which was cleaned. */
size_t book_notes_add(struct book *b, struct slice text);

/* Adds the numbers of the notes of a view, "1,2,4": its statements but for the
 * base, and what its intervals, tests and breaks in series want. */
void book_notes_put(struct book *b, const struct view *v,
    const struct sheet *statements, struct buf *out);

/* Is a question of the view not compared with the last wave, as it changed? */
bool book_notes_has_break(const struct report *r, const struct view *v);

#endif
