/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sheet that is being written of a workbook with breaks across: its cells,
 * row by row.
 *
 * Without a sheet nothing is written, and it is found how wide what stands in
 * its columns is.  All write into the row, and give 0, or -1 and the diag.
 */
#ifndef WIDE_H
#define WIDE_H

#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "kind-report/wide/wide_columns.h"
#include "kind-report/wide/wide_format.h"

struct diag;
struct lxw_worksheet;
struct report;

struct wide {
	const struct report *report;
	struct lxw_worksheet *sheet;	/* NULL: all is measured */
	struct wide_formats formats;
	struct wide_columns columns;
	double *widths;		/* of places, in digits; or, where all is
				 * measured, what they need in points */
	size_t nwidths;
	size_t span;		/* the last place of a text beside a label */
	uint32_t row;		/* the next one to be written, */
	size_t lines;		/* of its highest cell so far, */
	enum wide_rule rule;	/* and what all of its cells have */
	double points;		/* how high the rows before it are */
	bool full;		/* there was no memory for a format */
	const char *name;	/* what it writes, for messages */
	struct diag *diag;
};

void wide_clear(struct wide *w);

/* Begins a sheet, or to measure one (NULL), with so many places, which have no
 * width yet. */
void wide_begin(struct wide *w, struct lxw_worksheet *sheet, size_t nwidths);

/* Begins the sheet that was measured. */
void wide_place(struct wide *w, struct lxw_worksheet *sheet);

/* Gives all places their widths. */
int wide_widths(struct wide *w);

/* The points that a place of that width takes on paper. */
double wide_points(double width);

/* A text at a place of the sheet; nothing if it is empty. */
int wide_text(struct wide *w, size_t at, struct slice text,
    enum wide_style style);

/* The same across places, as one cell. */
int wide_across(struct wide *w, size_t first, size_t last, struct slice text,
    enum wide_style style);

/* A text beside the label, in w->span; line breaks in it are kept. */
int wide_beside(struct wide *w, struct slice text, enum wide_style style);

int wide_number(struct wide *w, size_t at, double number,
    const struct wide_figure *f);

/* A text that leads to a cell: "Contents!A1". */
int wide_link(struct wide *w, size_t at, const char *to, struct slice text,
    enum wide_style style);

/* All places up to that one have the rule in this row; what is written
 * afterwards keeps it. */
int wide_ruled(struct wide *w, enum wide_rule rule, size_t last);

/* Goes on to the next row; this one gets the height of its texts. */
int wide_next(struct wide *w);

/* The same behind a text at the left. */
int wide_line(struct wide *w, struct slice text, enum wide_style style);

/* The same of an empty row of that height, in points. */
int wide_gap(struct wide *w, double points);

#endif
