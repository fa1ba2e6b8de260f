/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables as JSON.
 */
#ifndef TABLE_JSON_H
#define TABLE_JSON_H

struct buf;
struct table_set;

/*
 * Adds an object with an array "tables"; each has its columns with their
 * bases and its rows with their cells.  Figures are unrounded; one that is not
 * defined is null, and "status" says why.  Shares are percentages.
 */
void table_json(const struct table_set *set, struct buf *out);

#endif
