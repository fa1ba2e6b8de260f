/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet as a table of HTML: real headings, a caption, notes below.
 */
#ifndef PAGE_TABLE_H
#define PAGE_TABLE_H

#include <stddef.h>

struct buf;
struct sheet;

/*
 * Adds the sheet as table number n of the page.  A sheet with many columns
 * becomes several tables, whole breaks where they fit, each with the labels and
 * the total again, so that they fit a screen and a page of paper.  attributes
 * are those of elements that hold words of the survey, as " lang=...".
 */
void page_table(const struct sheet *s, size_t n, const char *attributes,
    struct buf *out);

#endif
