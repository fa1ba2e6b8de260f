/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The formats of a workbook with breaks across: each that is used is made once.
 */
#ifndef WIDE_FORMAT_H
#define WIDE_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

#include "kind-report/workbook/arial.h"

struct buf;
struct lxw_format;
struct lxw_workbook;

/* In points: of text. */
#define WIDE_FORMAT_SIZE 10

enum wide_style {
	WIDE_TEXT,		/* to the left; this and the next six wrap */
	WIDE_BOLD,
	WIDE_LINK,
	WIDE_HEADING,		/* of a column, over its figures */
	WIDE_CENTRED,		/* over several places */
	WIDE_BREAK,		/* over the columns of a break, with a rule */
	WIDE_TITLE,
	WIDE_CODE,		/* stands for a figure */
	WIDE_LETTERS,
	WIDE_NUMBER
};

/* What a number shows besides its digits. */
enum wide_unit {
	WIDE_PLAIN,
	WIDE_PERCENT,		/* the sign behind it */
	WIDE_BROKEN,		/* [b] behind it: another series begins */
	WIDE_CHANGE,		/* + or - */
	WIDE_P,			/* "<0.0001" instead of 0, with 4 decimals */
	WIDE_SMALL		/* brackets around a small base */
};

struct wide_figure {
	unsigned decimals;
	enum wide_unit unit;
	bool bold;
	const char *sign;	/* stands in its place; or NULL */
};

enum wide_rule { WIDE_NO_RULE, WIDE_ABOVE, WIDE_BELOW };

struct wide_look {
	enum wide_style style;
	enum wide_rule rule;
	struct wide_figure figure;	/* of numbers */
};

/* All zero has none. */
struct wide_formats {
	struct lxw_workbook *workbook;
	struct wide_made *list;
	size_t n;
	size_t cap;
};

/* NULL if there is no memory. */
struct lxw_format *wide_format(struct wide_formats *f,
    const struct wide_look *look);
void wide_format_clear(struct wide_formats *f);

/* Is a text of that style wrapped, and in which font is it? */
bool wide_format_wraps(enum wide_style style);
struct arial wide_format_font(enum wide_style style);

/* Adds the number as the format shows it. */
void wide_format_put(const struct wide_figure *f, double number,
    struct buf *out);

#endif
