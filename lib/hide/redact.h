/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Takes figures out of a table that is counted and tested.
 */
#ifndef REDACT_H
#define REDACT_H

struct table;
struct table_cell;

/* Leaves the cell its counts and status, but no figure: no value, standard
 * error and interval, and nothing of its comparisons. */
void redact_figures(struct table_cell *cell);

/* Hides the cell, and gives these bits as the reason.  One that is hidden
 * already keeps its own. */
void redact_cell(struct table_cell *cell, unsigned status);

/*
 * Hides differences of hidden cells, and takes the letters and p-values of
 * comparisons with them from the cells that are shown.  "rest" is hidden if the
 * row's cell in the first column is, or those of all other columns in the
 * block.  A sig that does not consist of letters of the block's columns and
 * "T+" or the like (table.h) goes as a whole.
 */
void redact_marks(struct table *t);

#endif
