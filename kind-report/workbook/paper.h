/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a sheet is printed: across A4, on so many pages beside each other that no
 * letter is smaller than 8 points.
 */
#ifndef PAPER_H
#define PAPER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct diag;
struct lxw_worksheet;

struct paper {
	struct lxw_worksheet *sheet;
	const char *name;	/* of the sheet, for messages */
	double size;		/* of its smallest letters, in points */
	const double *widths;	/* of its columns, in points */
	const bool *joined;	/* columns that stay with the one before, where
				 * a page can hold both; or NULL */
	size_t ncolumns;
	size_t labels;		/* columns that each page begins with */
	uint32_t heading;	/* rows that each page begins with: the first, */
	uint32_t headings;	/* and how many */
};

/* A column of so many characters, which are those of Arial in 12 points, is that
 * wide, and has room for a text that wide. */
double paper_points(double characters);
double paper_room(double characters);

/* The column that has room for a text of so many points: in characters, whole
 * ones. */
double paper_characters(double points);

/* The pages that stand beside each other; a column that no page holds counts as
 * two. */
size_t paper_pages(const struct paper *p);

/* Sets it all, and a footer with the name of the sheet and the page.  0, or -1
 * and the diag. */
int paper_set(const struct paper *p, struct diag *d);

#endif
