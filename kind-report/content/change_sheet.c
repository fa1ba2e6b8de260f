/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "table/beside.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "show/method_words.h"
#include "show/figures.h"
#include "kind-report/content/report.h"
#include "show/sheet_rows.h"
#include "show/legend.h"
#include "kind-report/content/views.h"
#include "wave/comparable.h"
#include "wave/waves.h"
#include "wave/wave_words.h"
#include "kind-report/content/change_sheet.h"

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

/* "yes, p = 0.003, corrected 0.007" */
static void
put_verdict(struct sheet *s, size_t at, const struct wave *w)
{
	struct buf b;

	buf_init(&b);
	if (w->broken != NULL) {
		buf_puts(&b, "not compared");
	} else if (!w->change.tested) {
		buf_puts(&b, "not tested");
	} else {
		buf_puts(&b, waves_significant(w) ? "yes, " : "no, ");
		method_words_p_corrected(&b, w->change.p, w->p);
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
	if (w->broken != NULL)
		buf_puts(&b, "[b]");
	else if (w->compared)
		figures_put_change(&b, w->change.difference,
		    figures_fine_decimals(t->rows[row].kind,
		    &t->made.look));
	sheet_take(s, 3, &b);
	put_verdict(s, 4, w);
}

/* The base of the last wave, as far as a row says it. */
static void
put_last_base(const struct report *r, const struct tidy_table *t,
    struct buf *b)
{
	const struct comparable_older *older = comparable_find(r->last,
	    t->question);

	for (size_t row = 0; row < t->nrows; row++) {
		const struct wave *w = waves_at(r->waves, t, row, 0);

		if (w->before == NULL || !w->before->base.unweighted.known)
			continue;
		buf_puts(b, "Last wave");
		if (older != NULL) {
			buf_puts(b, " (");
			buf_slice(b, older->name);
			buf_putc(b, ')');
		}
		buf_puts(b, ": ");
		figures_put_sizes(b, &w->before->base, t);
		buf_puts(b, ". ");
		return;
	}
}

static void
note_breaks(const struct report *r, const struct tidy_table *t,
    struct sheet *s)
{
	struct buf b, sentences;

	buf_init(&b);
	buf_init(&sentences);
	wave_words_breaks(&sentences, r->waves, t);
	if (sentences.len > 0)
		buf_printf(&b, "[b]: not compared. In the last wave: %s",
		    sentences.p);
	buf_clear(&sentences);
	sheet_note(s, &b);
}

void
change_sheet_note(const struct report *r, const struct tidy_table *t,
    bool columns, struct sheet *s)
{
	struct buf b;

	buf_init(&b);
	put_last_base(r, t, &b);
	buf_puts(&b, "Change: this wave less the last one, of percentages in "
	    "points. Significant: ");
	wave_words_test(&b, r->waves, t, columns);
	buf_putc(&b, '.');
	wave_words_weights(&b, r->waves, t);
	sheet_note(s, &b);
	note_breaks(r, t, s);
}

/* The figures of the last wave beside those of this one. */
static void
see_last(struct legend *l, const struct report *r, const struct tidy_table *t)
{
	for (size_t row = 0; row < t->nrows; row++) {
		const struct wave *w = waves_at(r->waves, t, row, 0);

		if (w->before != NULL)
			legend_see_cell(l, w->before, t->rows[row].kind);
		else if (!beside_is(t->rows[row].kind))
			l->status |= TABLE_NO_FIGURE;
	}
}

struct sheet *
change_sheet(const struct report *r, const struct view *v,
    const struct show_look *look)
{
	const struct tidy_table *t = v->table;
	struct legend legend = views_legend(v, look);
	struct sheet *s = sheet_new();

	sheet_column(s, "Answer", SHEET_LEFT);
	sheet_column(s, "Last wave", SHEET_RIGHT);
	sheet_column(s, "This wave", SHEET_RIGHT);
	sheet_column(s, "Change", SHEET_RIGHT);
	sheet_column(s, "Significant?", SHEET_LEFT);
	for (size_t i = 0; i < t->nrows; i++)
		if (!beside_is(t->rows[i].kind))
			change_row(s, r, t, i);
	legend.no_columns = true;
	legend_see_total(&legend, t);
	see_last(&legend, r, t);
	legend_statements(&legend, s);
	change_sheet_note(r, t, false, s);
	legend_signs(&legend, s);
	return s;
}
