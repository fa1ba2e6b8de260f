/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which tables a workbook with breaks across has, and on which of its sheets
 * each stands: on one of its own, or with all that have the same breaks.
 */
#ifndef WIDE_SHEETS_H
#define WIDE_SHEETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "tidy/tidy.h"
#include "kind-report/content/views.h"

struct buf;
struct report;

/* One table, whose number is its place in the list, from 1. */
struct wide_entry {
	struct view view;		/* its table is the first of several */
	const struct tidy_table *table;	/* that is shown, */
	struct tidy_table summary;	/* this one if it is a summary */
	size_t sheet;			/* its number, from 0 */
	uint32_t row;			/* of its title there */
};

struct wide_sheets {
	struct wide_entry *list;
	size_t n;
	bool together;		/* tables share sheets */
	size_t nsheets;
};

/* Finds the tables of the report, but for those of weightings; has to be
 * cleared. */
void wide_sheets_init(struct wide_sheets *s, const struct report *r,
    bool together);
void wide_sheets_clear(struct wide_sheets *s);

/* Adds the name of a sheet: "Table 3", or "Banner". */
void wide_sheets_name(const struct wide_sheets *s, size_t sheet,
    struct buf *out);

/* Adds the title of an entry: the one that it was given, or its wording. */
void wide_sheets_title(const struct wide_entry *e, struct buf *out);

/* The wording that stands below the title; or empty. */
struct slice wide_sheets_wording(const struct wide_entry *e);

#endif
