/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet as a Markdown table.
 */
#ifndef SHEET_MD_H
#define SHEET_MD_H

struct buf;
struct sheet;

/*
 * Adds title, aside, table and notes, with what Markdown would read escaped.
 * There is one row of headings: "Age: 18-24 (c)" is a column of the block Age
 * with its letter.  Marks stay with their figures.
 */
void sheet_md(const struct sheet *s, struct buf *out);

#endif
