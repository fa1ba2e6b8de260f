/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A chart as a picture of its own, an SVG file.
 *
 * Labels are text in the picture, wrapped by an estimate of their width, so it
 * needs no page around it.  Colours are those of the page in light.
 */
#ifndef CHART_SVG_H
#define CHART_SVG_H

struct buf;
struct chart;
struct picture;
struct slice;

/* Adds the picture; the notice stands below it if it is not empty. */
void chart_svg(const struct chart *c, const struct picture *look,
    struct slice notice, struct buf *out);

#endif
