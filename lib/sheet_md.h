/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet as a Markdown table.
 */
#ifndef SHEET_MD_H
#define SHEET_MD_H

struct buf;
struct sheet;

/* Adds title, table and notes, with what Markdown would read escaped. */
void sheet_markdown(const struct sheet *s, struct buf *out);

#endif
