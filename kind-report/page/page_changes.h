/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What changed since the last wave, at the beginning of a page.
 */
#ifndef PAGE_CHANGES_H
#define PAGE_CHANGES_H

struct buf;
struct report;

/* Adds how many figures changed significantly, those of the total one by one,
 * and which questions could not be compared. */
void page_changes(const struct report *r, const char *attributes,
    struct buf *out);

#endif
