/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How to read a report, in paragraphs: only what occurs in it.
 */
#ifndef PAGE_GUIDE_H
#define PAGE_GUIDE_H

struct buf;
struct report;

void page_guide(const struct report *r, struct buf *out);

#endif
