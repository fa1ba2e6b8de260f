/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet of a pollster's workbook that tells of weightings: its tables, one
 * below the other.
 */
#ifndef BOOK_WEIGHTING_H
#define BOOK_WEIGHTING_H

struct lxw_worksheet;
struct wide;

/* Writes all of it; there is at least one table.  0, or -1 and the diag. */
int book_weighting(struct wide *w, struct lxw_worksheet *sheet);

#endif
