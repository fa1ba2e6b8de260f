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
struct chart_key;

/* Adds the chart as figure number n of the page, which needs the patterns of
 * page_chart_patterns once. */
void page_chart(const struct chart *c, size_t n, const char *attributes,
    struct buf *out);

/* Adds the patterns that tell the sides of a scale apart in black and white, as
 * definitions for an SVG. */
void page_chart_patterns(struct buf *out);

/* Adds the class of an answer's shape: "h0" is the strongest on the high
 * side. */
void page_chart_class(const struct chart_key *k, struct buf *out);

/* Adds the shape of an answer with its pattern over it; place is its
 * attributes x, y, width and height. */
void page_chart_part(const struct chart_key *k, const char *place,
    struct buf *out);

#endif
