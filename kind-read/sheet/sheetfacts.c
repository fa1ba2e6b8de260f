/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>

#include "base/buf.h"
#include "base/diag.h"
#include "kind-read/head/facts.h"
#include "kind-read/sheet/sheetfacts.h"

void
sheetfacts_see(struct sheetfacts_sight *s, uint64_t row, uint64_t column)
{
	if (s->n++ > 0)
		return;
	s->row = row;
	s->column = column;
}

void
sheetfacts_put_cell(struct buf *b, uint64_t row, uint64_t column)
{
	char letters[16];
	size_t i = sizeof(letters);

	for (column++; column > 0; column = (column - 1) / 26)
		letters[--i] = (char)('A' + (column - 1) % 26);
	buf_add(b, letters + i, sizeof(letters) - i);
	buf_printf(b, "%" PRIu64, row);
}

int
sheetfacts_fail(struct diag *d, uint64_t row, uint64_t column,
    const char *what)
{
	struct buf b = { NULL, 0, 0 };

	sheetfacts_put_cell(&b, row, column);
	diag_set(d, "%s: %s", b.p, what);
	buf_clear(&b);
	return -1;
}

/* "3 formulas (the first is F17)". */
static void
tell(struct facts *f, const struct sheetfacts_sight *s,
    enum facts_weight weight, const char *one, const char *many)
{
	struct buf *text;

	if (s->n == 0)
		return;
	facts_count(f, "sheet", s->n, one, many);
	f->items[f->n - 1].weight = weight;
	text = &f->items[f->n - 1].text;
	buf_puts(text, s->n > 1 ? " (the first is " : " (");
	sheetfacts_put_cell(text, s->row, s->column);
	buf_putc(text, ')');
}

void
sheetfacts_tell(const struct sheetfacts *s, struct facts *f)
{
	tell(f, &s->formulas, FACTS_LIST, "formula, of which the value is read",
	    "formulas, of which the values are read");
	tell(f, &s->percents, FACTS_LINE, "percentage as a number from 0 to 1",
	    "percentages as numbers from 0 to 1");
	tell(f, &s->errors, FACTS_TOLD, "error that is missing by --missing",
	    "errors that are missing by --missing");
	tell(f, &s->undated, FACTS_TOLD, "date that is in no calendar, "
	    "left as it is", "dates that are in no calendar, left as they are");
	tell(f, &s->tall, FACTS_TOLD, "cell merged over several rows, whose "
	    "text is in the first only", "cells merged over several rows, "
	    "whose text is in the first only");
	tell(f, &s->wide, FACTS_LIST, "cell merged over several columns",
	    "cells merged over several columns");
	facts_count(f, "sheet", s->hidden_rows, "hidden row is read too",
	    "hidden rows are read too");
	facts_count(f, "sheet", s->hidden_columns, "hidden column is read too",
	    "hidden columns are read too");
}
