/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The notes below a table with breaks across.
 */
#ifndef WIDE_NOTES_H
#define WIDE_NOTES_H

struct buf;
struct tidy_table;
struct view;
struct wide;

/* Writes a rule, and below it all notes in one row, each in a line of its own;
 * in several rows only if one cannot be so high.  0, or -1 and the diag. */
int wide_notes(struct wide *w, const struct view *v,
    const struct tidy_table *t);

/* Writes texts, one a line, as such notes beside the labels. */
int wide_notes_put(struct wide *w, const struct buf *lines);

#endif
