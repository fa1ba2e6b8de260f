/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The first sheets of a workbook with breaks across: contents with who was
 * asked, and how the survey was made.
 */
#ifndef WIDE_CONTENTS_H
#define WIDE_CONTENTS_H

#include <stdbool.h>

struct lxw_worksheet;
struct wide;
struct wide_sheets;

/* Write a sheet; contents when all tables have their rows.  0, or -1 and the
 * diag. */
int wide_contents(struct wide *w, struct lxw_worksheet *sheet,
    const struct wide_sheets *s);
int wide_contents_method(struct wide *w, struct lxw_worksheet *sheet);

/* The names of the sheets that are not of tables. */
#define WIDE_CONTENTS_METHOD "Method"
#define WIDE_CONTENTS_WEIGHTING "Weighting"

#endif
