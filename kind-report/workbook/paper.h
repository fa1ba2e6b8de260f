/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a sheet is printed: across A4, on so many pages beside each other that no
 * letter is smaller than 8 points.
 */
#ifndef PAPER_H
#define PAPER_H

#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct diag;
struct lxw_worksheet;

/* What margins leave of the page, in points: a little less, as programs differ
 * in the widths of columns and heights of rows. */
#define PAPER_WIDTH (0.98 * (841.9 - 2 * 72 * PAPER_SIDE))
#define PAPER_HEIGHT (0.98 * (595.3 - 72 * (PAPER_TOP + PAPER_BOTTOM)))

/* Margins, in inches. */
#define PAPER_SIDE 0.3
#define PAPER_TOP 0.5
#define PAPER_BOTTOM 0.7

/* How a column stays with the one before: not; where a page can hold all that
 * stay together; or always, as letters beside a figure. */
enum paper_bond { PAPER_FREE, PAPER_JOINED, PAPER_FIRM };

struct paper {
	struct lxw_worksheet *sheet;
	const char *name;	/* of the sheet, for messages */
	double size;		/* of its smallest letters, in points */
	const double *widths;	/* of its columns, in points */
	const enum paper_bond *bonds;	/* or NULL: all are free */
	size_t ncolumns;
	double height;		/* of all rows, in points; 0: not known */
	size_t labels;		/* columns that each page begins with */
	uint32_t heading;	/* rows that each page begins with: the first, */
	uint32_t headings;	/* and how many */
	struct slice footer;	/* at the left, cut if it is long; without one
				 * the name of the sheet */
};

/* How columns are shared among pages. */
struct paper_split {
	unsigned scale;		/* in percent */
	uint16_t *starts;	/* the columns that pages begin with, without
				 * the first page, then 0 */
	size_t n;
};

/* A column of so many characters, which are digits of Arial of the workbook's
 * size, is that wide. */
double paper_points(double characters, double size);

/* It has room for a text that wide: a little less than it is, as programs round
 * to pixels.  And how many characters have room for so many points. */
double paper_room(double characters, double size);
double paper_characters(double points, double size);

/* What is left of a width where programs round it to pixels. */
#define PAPER_ROUNDED 0.96

/* The pages that stand beside each other; a column that no page holds counts as
 * two. */
size_t paper_pages(const struct paper *p);

/* The smallest scale, in percent: at it letters have 8 points. */
unsigned paper_least_scale(double size);

/* As large as can be without further pages, or cuts through columns that stay
 * together; what takes one page across takes one in all, if it can.  The split has to be cleared. */
void paper_split(const struct paper *p, struct paper_split *s);
void paper_split_clear(struct paper_split *s);

/* Sets the paper, and a footer with the page, too.  0, or -1 and the diag. */
int paper_sheet(const struct paper *p, struct diag *d);

/* The same, what each page begins with, and the split with its scale. */
int paper_set(const struct paper *p, const struct paper_split *s,
    struct diag *d);

#endif
