/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A chart of a weighting inside a page: what its signs mean, and a row of them
 * for each category, on an axis that ends behind the largest share.
 */
#ifndef PAGE_WEIGHTING_H
#define PAGE_WEIGHTING_H

struct buf;
struct chart;

/* Adds its shapes and labels, without a caption; attributes are those of
 * page_chart. */
void page_weighting(const struct chart *c, const char *attributes,
    struct buf *out);

#endif
