/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stacked bars in a page: what each colour is, then a bar for each row, with
 * its net on the left.
 */
#ifndef PAGE_STACKED_H
#define PAGE_STACKED_H

struct page_pen;

/* Adds them. */
void page_stacked(const struct page_pen *p);

#endif
