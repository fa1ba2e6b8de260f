/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The value of one cell of an Excel workbook (ECMA-376 Part 1, 18.3.1.4).
 */
#ifndef XLSX_CELL_H
#define XLSX_CELL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "kind-read/sheet/xlsx_strings.h"
#include "kind-read/sheet/xlsx_styles.h"

struct diag;
struct sheetcells;
struct xlsx_book;

/* What a cell needs to be understood. */
struct xlsx_cell_context {
	const struct xlsx_book *book;
	struct xlsx_strings strings;
	struct xlsx_styles styles;
	struct sheetcells *cells;	/* where it goes */
	struct buf scratch;
};

/* The longest type, "inlineStr", and more, which is unknown. */
#define XLSX_CELL_TYPE 12

struct xlsx_cell {
	uint64_t column;	/* from 0 */
	char type[XLSX_CELL_TYPE];	/* its attribute t; empty: a number */
	size_t style;
	bool formula;
};

/* Puts the cell with that value, as the XML has it, where it goes.  0, or -1
 * and the diag. */
int xlsx_cell_put(struct xlsx_cell_context *in, const struct xlsx_cell *c,
    struct buf *value, struct diag *d);

#endif
