/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "tidy.h"
#include "sheet.h"
#include "method_words.h"
#include "figures.h"
#include "report.h"
#include "sheet_rows.h"
#include "waves.h"
#include "change_sheet.h"

static void
put_before(struct sheet *s, size_t at, const struct tidy_table *t, size_t row,
    const struct wave *w)
{
	struct buf b;

	buf_init(&b);
	if (w->before == NULL)
		table_status(TABLE_NO_FIGURE, &b);
	else
		figures_put_cell(&b, t->rows[row].kind, &t->made.look,
		    w->before);
	sheet_take(s, at, &b);
}

/* "yes, p = 0.003" */
static void
put_verdict(struct sheet *s, size_t at, const struct wave *w)
{
	struct buf b;

	buf_init(&b);
	if (!w->change.tested) {
		buf_puts(&b, "not tested");
	} else {
		buf_puts(&b, waves_significant(w) ? "yes, " : "no, ");
		method_words_p(&b, w->p);
	}
	sheet_take(s, at, &b);
}

static void
change_row(struct sheet *s, const struct report *r,
    const struct tidy_table *t, size_t row)
{
	const struct wave *w = waves_at(r->waves, t, row, 0);
	struct buf b;

	sheet_rows_label(s, t, row);
	put_before(s, 1, t, row, w);
	sheet_rows_figure(s, 2, t, row, 0);
	buf_init(&b);
	if (w->compared)
		figures_put_change(&b, w->change.difference,
		    figures_fine_decimals(t->rows[row].kind,
		    &t->made.look));
	sheet_take(s, 3, &b);
	put_verdict(s, 4, w);
}

struct sheet *
change_sheet(const struct report *r, const struct tidy_table *t)
{
	struct sheet *s = sheet_new();

	sheet_column(s, "Answer", SHEET_LEFT);
	sheet_column(s, "Last wave", SHEET_RIGHT);
	sheet_column(s, "This wave", SHEET_RIGHT);
	sheet_column(s, "Change", SHEET_RIGHT);
	sheet_column(s, "Significant?", SHEET_LEFT);
	for (size_t i = 0; i < t->nrows; i++)
		change_row(s, r, t, i);
	return s;
}
