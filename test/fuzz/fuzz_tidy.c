/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A table stream, or how tables were made.  In what is accepted no cell is
 * missing, percentages are percentages, and how the tables were made is written
 * and read back to the same; a table of a weighting can be shown, whatever is in
 * it.
 */
#include <math.h>
#include <string.h>

#include "base/buf.h"
#include "stream/column.h"
#include "show/bars.h"
#include "sheet/sheet.h"
#include "sheet/sheet_text.h"
#include "show/weighting_sheet.h"
#include "table/made_text.h"
#include "tidy/tidy.h"
#include "tidy/tidy_read.h"
#include "tidy/weighting_table.h"

#include "replay.h"
#include "../unit/pieces.h"

static void
check_made(const struct made *m)
{
	struct buf out = { NULL, 0, 0 }, again = { NULL, 0, 0 };
	struct made copy;
	struct diag d;

	check(m->tables > 0);
	check(m->look.level > 0 && m->look.level < 1);
	made_text_write(m, &out);
	check(made_text_read(buf_all(&out), &copy, &d) == 0);
	made_text_write(&copy, &again);
	check(strcmp(out.p, again.p) == 0);
	buf_clear(&out);
	buf_clear(&again);
}

static void
check_number(struct tidy_number n)
{
	check(isfinite(n.value));
	check(n.known || n.value == 0);
}

static void
check_cell(const struct tidy_row *row, const struct tidy_cell *cell)
{
	check_number(cell->figure);
	check_number(cell->se);
	check_number(cell->weighted);
	check(cell->figure.known || cell->status != 0);
	check(cell->lower.known == cell->upper.known);
	check(cell->lower.value <= cell->upper.value);
	if (table_is_share(row->kind))
		check(cell->figure.value >= 0 && cell->figure.value < 100.1);
}

static void
check_weighting(const struct tidy_table *t)
{
	struct buf out = { NULL, 0, 0 };
	struct sheet *s;

	if (!weighting_table_is(t))
		return;
	s = weighting_sheet(t);
	sheet_text(s, 80, &out);
	sheet_free(s);
	check(out.len > 0);
	bars_weighting(t, 20, &out);
	buf_clear(&out);
}

static void
check_table(const struct tidy_table *t)
{
	check(t->ncolumns > 0 && t->ncells == t->nrows * t->ncolumns);
	check(t->line > 1);
	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct tidy_column *column = &t->columns[c];

		check(tidy_find_column(t, column->heading,
		    column->label) == c);
		for (size_t r = 0; r < t->nrows; r++)
			check_cell(&t->rows[r], tidy_at(t, r, c));
	}
	for (size_t r = 0; r < t->nrows; r++)
		check(tidy_find_row(t, t->rows[r].kind,
		    t->rows[r].label) == r);
	for (size_t i = 0; i < t->ntests; i++)
		check_number(t->tests[i].df2);
	for (size_t i = 0; i < t->nnotes; i++)
		check(t->notes[i].p != NULL);
	check_made(&t->made);
	check_weighting(t);
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct pieces source = { (const char *)p, n, 0 };
	struct csvin_options opt = { .name = "in", .read = pieces_read,
	    .ctx = &source, .scanner = scanner_get("plain"), .delim = ',',
	    .first_line = 1 };
	struct tidy t = { .with_ps = true };
	struct diag d = { "" };
	struct made m;
	struct csvin *in;

	if (made_text_read((struct slice){ (const char *)p, n }, &m, &d) == 0)
		check_made(&m);
	d.text[0] = '\0';
	in = csvin_open(&opt, &d);
	if (in != NULL && column_check_names(in, &d) == 0 &&
	    tidy_read(in, &t, &d) == 0) {
		check(t.n > 0);
		for (size_t i = 0; i < t.n; i++)
			check_table(&t.tables[i]);
	} else {
		check(d.text[0] != '\0');
	}
	csvin_close(in);
	tidy_clear(&t);
	return 0;
}
