/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How a sheet with breaks across is printed: across A4 paper, with its headings
 * and labels on each page, on as few pages as can be at 8 points.
 *
 * A break is cut only if it is wider than a page.  Programs that fit a sheet to
 * a page do not heed page breaks that are set, so that is done only without.
 */
#ifndef WIDE_PAPER_H
#define WIDE_PAPER_H

#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "kind-report/workbook/paper.h"
#include "kind-report/workbook/paper_rows.h"

struct wide;

struct wide_paper {
	struct paper_split split;
	uint32_t head_rows;	/* that are on each page, */
	double head_points;	/* and how high they are */
};

/* Finds how columns are shared among pages, and up to which place texts beside
 * the labels go, which gets further places for that if the table is narrow.
 * The paper has to be cleared. */
void wide_paper_across(struct wide *w, struct wide_paper *p);
void wide_paper_clear(struct wide_paper *p);

/* The headings end before this row: from the first row on they are on each page
 * and stay in view, unless they are too high for that. */
void wide_paper_head(struct wide *w, struct wide_paper *p);

/* All rows are written: sets scale, pages and the footer, with the text and
 * page numbers.  Of one table (n is 0), or of n tables that have their starts.
 * 0, or -1 and the diag. */
int wide_paper_end(struct wide *w, const struct wide_paper *p,
    const struct paper_start *starts, size_t n, struct slice footer);

/* A sheet of lists: as wide as a page. */
int wide_paper_list(struct wide *w, struct slice footer);

#endif
