/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What all charts of a page are drawn with.
 */
#ifndef PAGE_PEN_H
#define PAGE_PEN_H

struct buf;
struct chart;
struct chart_row;

/* What is drawn where. */
struct page_pen {
	const struct chart *chart;
	const char *attributes;	/* of elements with words of the survey */
	struct buf *out;
};

/* Adds an attribute that is a place on the axis. */
void page_pen_place(const struct page_pen *p, const char *name,
    double percent);

/* Adds a line from one place to another; y are its other attributes. */
void page_pen_line(const struct page_pen *p, const char *class, double x1,
    double x2, const char *y);

/* Adds the label of a row, with how many are in a small base. */
void page_pen_label(const struct page_pen *p, const struct chart_row *row);

#endif
