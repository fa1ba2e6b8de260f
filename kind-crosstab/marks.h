/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The columns, bases and figures of a banner table as a house style shows them.
 */
#ifndef MARKS_H
#define MARKS_H

#include <stdbool.h>
#include <stddef.h>

struct opts;
struct sheet;
struct table;
struct table_look;

/* Has the table marks: letters, or signs against the rest? */
bool marks_any(const struct table *t, const struct opts *o);

/* Do small bases and uncertain figures stand in brackets?  Not in csv: there
 * they would be negative numbers to a spreadsheet. */
bool marks_brackets(const struct opts *o);

/* Does a figure that is shown stand in brackets, as too uncertain? */
bool marks_uncertain(const struct table *t, size_t row, size_t column,
    const struct opts *o, const struct table_look *look);

/* Adds the columns of the table: labels, total, blocks. */
void marks_columns(struct sheet *s, const struct table *t,
    const struct opts *o);

/* Adds the rows of bases that the style has. */
void marks_bases(struct sheet *s, const struct table *t, const struct opts *o,
    const struct table_look *look);

/* Fills the cells of the last row, all but the label, with that row of the
 * table. */
void marks_row(struct sheet *s, const struct table *t, size_t row,
    const struct opts *o, const struct table_look *look);

#endif
