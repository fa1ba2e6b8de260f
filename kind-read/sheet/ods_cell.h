/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The value of one cell of an OpenDocument spreadsheet (OpenDocument 1.2 Part
 * 1, 9.1.4 and 19.385): it stands in an attribute, beside what is shown of it.
 */
#ifndef ODS_CELL_H
#define ODS_CELL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "kind-read/sheet/ods_text.h"

struct diag;
struct sheetcells;

enum ods_cell_type { ODS_CELL_NONE, ODS_CELL_NUMBER, ODS_CELL_DATE,
    ODS_CELL_BOOLEAN, ODS_CELL_STRING, ODS_CELL_ERROR };

/* { .times = 0 } is none. */
struct ods_cell {
	uint64_t column;	/* from 0; of the next cell after the last */
	uint64_t times;		/* it stands there */
	enum ods_cell_type type;
	bool formula;
	bool has_value;		/* in an attribute: */
	struct buf value;
	struct ods_text text;
	struct buf scratch;
};

/* How often something stands there, as the attribute says; at least once, and
 * more often than anything can if that is no number. */
uint64_t ods_cell_times(const char **attributes, const char *name);

/* Begins the cell in its column.  What is merged or in percent is counted where
 * the cell goes to.  0, or -1 and the diag. */
int ods_cell_start(struct ods_cell *c, struct sheetcells *to,
    const char **attributes, struct diag *d);

/* Puts the cell where it goes, when its text is complete.  0, or -1 and the
 * diag. */
int ods_cell_put(struct ods_cell *c, struct sheetcells *to, struct diag *d);

void ods_cell_clear(struct ods_cell *c);

#endif
