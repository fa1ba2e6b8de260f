/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A chart inside a page: shapes are SVG, labels are HTML.
 *
 * The shapes are measured in percent of the width that there is, so they grow
 * and shrink with the page and the text does not.
 */
#ifndef PAGE_CHART_H
#define PAGE_CHART_H

#include <stddef.h>

struct buf;
struct chart;

/* Adds the chart as figure number n of the page, which needs the patterns of
 * chart_pen_patterns once.  The heading right above it with that id,
 * unless NULL, stands for its title and what was asked. */
void page_chart(const struct chart *c, size_t n, const char *heading,
    const char *attributes, struct buf *out);

#endif
