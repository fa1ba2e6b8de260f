/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a page begins with, before anything is seen: its head, styles, and what
 * charts share.
 */
#ifndef PAGE_HEAD_H
#define PAGE_HEAD_H

struct buf;
struct report;

/* Adds all up to the beginning of the body, and of that what is not seen. */
void page_head(const struct report *r, struct buf *out);

#endif
