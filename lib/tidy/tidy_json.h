/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Published tables as JSON.
 */
#ifndef TIDY_JSON_H
#define TIDY_JSON_H

struct buf;
struct tidy;

/*
 * Adds an object of one set of tables, of which there is at least one, with an
 * array "tables"; each has its columns with their bases and its rows with their
 * cells.  Figures are unrounded; one that is not
 * defined is null, and "status" says why.  Shares are percentages.
 */
void tidy_json(const struct tidy *tidy, struct buf *out);

#endif
