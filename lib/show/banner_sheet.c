/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "table/tidy.h"
#include "show/sheet.h"
#include "show/sheet_rows.h"
#include "show/figures.h"
#include "show/style.h"
#include "show/legend.h"
#include "show/banner_sheet.h"

static void
put_what(struct buf *b, const struct tidy_table *t,
    const struct show_look *look)
{
	static const char *const percents[] = { "column percent",
	    "row percent", "percent of the total" };

	buf_puts(b, !look->counts ? percents[t->made.percent] :
	    t->made.look.weighted ? "weighted counts" : "counts");
	if (tidy_of_responses(t) && !look->counts)
		buf_puts(b, " of responses");
}

void
banner_sheet_aside(struct sheet *s, const struct tidy_table *t, bool shares,
    const struct show_look *look)
{
	bool letters = style_has_letters(look, t);
	struct buf b;

	buf_init(&b);
	if (shares)
		put_what(&b, t, look);
	if (letters)
		buf_printf(&b, "%s%s", shares ? ", " : "",
		    t->made.look.tests.letters ? "letters" : "T+ and T-");
	sheet_aside(s, buf_all(&b));
	buf_clear(&b);
}

static void
put_base(struct buf *b, const struct tidy_base *base, enum style_base what)
{
	if (!base->unweighted.known)
		table_status(TABLE_SECRET, b);
	else if (what == STYLE_UNWEIGHTED)
		fmt_count(b, base->unweighted.n);
	else
		fmt_double(b, what == STYLE_WEIGHTED ? base->weighted.value :
		    base->effective.value, 0);
}

/* Is the row of bases shown?  The effective base of responses is that of the
 * respondents who gave them. */
static bool
has_base(const struct style *style, enum style_base what,
    const struct tidy_table *t)
{
	if (what == STYLE_NO_BASE ||
	    (!t->made.look.weighted && what != STYLE_UNWEIGHTED) ||
	    (tidy_of_responses(t) && what == STYLE_EFFECTIVE))
		return false;
	for (size_t i = 0; i < STYLE_BASES; i++)
		if (style->bases[i].what == what)
			return true;
	return false;
}

static const char *
base_label(const struct style *style, size_t i, const struct tidy_table *t)
{
	return style->bases[i].what == STYLE_UNWEIGHTED &&
	    (tidy_of_responses(t) || style->bases[i].label == NULL) ?
	    figures_people_heading(t) : style->bases[i].label;
}

/* Percentages of a row have its base beside them. */
static bool
has_row_bases(const struct tidy_table *t, const struct show_look *look)
{
	return t->made.percent == TABLE_OF_ROW && !look->counts &&
	    tidy_has_shares(t);
}

static void
row_base_columns(struct sheet *s, const struct tidy_table *t,
    const struct style *style)
{
	sheet_block(s, slice_of("Base of the row"));
	for (size_t i = 0; i < STYLE_BASES; i++)
		if (has_base(style, style->bases[i].what, t))
			sheet_column(s, base_label(style, i, t), SHEET_RIGHT);
}

static void
put_row_bases(struct sheet *s, const struct tidy_table *t, size_t row,
    const struct style *style)
{
	size_t at = t->ncolumns + 1;

	for (size_t i = 0; i < STYLE_BASES; i++) {
		enum style_base what = style->bases[i].what;
		const struct tidy_cell *cell = tidy_at(t, row, 0);
		struct buf b;

		if (!has_base(style, what, t))
			continue;
		buf_init(&b);
		if (cell->base.unweighted.known)
			put_base(&b, &cell->base, what);
		else
			table_status(figures_reason(cell), &b);
		sheet_take(s, at++, &b);
	}
}

void
banner_sheet_columns(struct sheet *s, const struct tidy_table *t,
    const struct show_look *look)
{
	bool letters = style_has_letters(look, t);

	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct tidy_column *column = &t->columns[c];

		if (c > 0 && !slice_eq(column->heading,
		    t->columns[c - 1].heading))
			sheet_block(s, column->heading);
		sheet_column(s, column->label.p, letters && c > 0 ?
		    SHEET_MARKED : SHEET_RIGHT);
		if (letters)
			sheet_below(s, column->letter);
	}
	if (has_row_bases(t, look))
		row_base_columns(s, t, look->style);
}

/* The bases that say which are small; all styles have the unweighted. */
static enum style_base
judged_base(const struct style *style, const struct tidy_table *t)
{
	return t->made.look.small.effective &&
	    has_base(style, STYLE_EFFECTIVE, t) ? STYLE_EFFECTIVE :
	    STYLE_UNWEIGHTED;
}

/* A small base stands in brackets. */
static void
base_cell(struct sheet *s, size_t at, const struct tidy_column *c,
    enum style_base what, bool judged)
{
	bool small = judged && figures_is_small(c);
	struct buf b;

	buf_init(&b);
	buf_puts(&b, small ? "(" : "");
	put_base(&b, &c->base, what);
	buf_puts(&b, small ? ")" : "");
	sheet_take(s, at, &b);
}

void
banner_sheet_bases(struct sheet *s, const struct tidy_table *t,
    const struct show_look *look)
{
	const struct style *style = look->style;
	bool gap = style->bases_last;

	for (size_t i = 0; i < STYLE_BASES; i++) {
		enum style_base what = style->bases[i].what;

		if (!has_base(style, what, t))
			continue;
		sheet_row(s, gap);
		gap = false;
		sheet_put(s, 0, slice_of(base_label(style, i, t)));
		for (size_t c = 0; c < t->ncolumns; c++)
			base_cell(s, c + 1, &t->columns[c], what,
			    look->brackets && what == judged_base(style, t));
	}
}

static void
put_label(struct sheet *s, const struct tidy_row *row,
    const struct style *style)
{
	struct buf b;

	buf_init(&b);
	for (size_t i = 0; i < row->label.n; i++) {
		char c = row->label.p[i];

		buf_putc(&b, style->capital_nets && row->kind == TABLE_NET &&
		    c >= 'a' && c <= 'z' ? (char)toupper(c) : c);
	}
	sheet_take(s, 0, &b);
}

/* The figure, or the weighted count, with the signs of the style. */
static void
put_figure(struct buf *b, const struct tidy_table *t, size_t row, size_t c,
    const struct show_look *look)
{
	const struct tidy_cell *cell = tidy_at(t, row, c);
	bool share = cell->figure.known && table_is_share(t->rows[row].kind);

	if (share && look->counts)
		fmt_double(b, cell->weighted.value, t->made.look.decimals);
	else if (share && cell->status & TABLE_NOBODY)
		buf_puts(b, look->style->none);
	else if (share && cell->status & TABLE_LOW)
		buf_puts(b, look->style->low);
	else
		figures_put(b, t, row, c);
}

void
banner_sheet_row(struct sheet *s, const struct tidy_table *t, size_t row,
    struct legend *l)
{
	bool letters = style_has_letters(l->look, t);

	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct tidy_cell *cell = tidy_at(t, row, c);
		bool uncertain = l->look->brackets &&
		    figures_is_uncertain(cell, t->rows[row].kind,
		    &t->made.look);
		struct buf b;

		buf_init(&b);
		buf_puts(&b, uncertain ? "(" : "");
		put_figure(&b, t, row, c, l->look);
		buf_puts(&b, uncertain ? ")" : "");
		if (letters && cell->sig.n > 0) {
			buf_putc(&b, ' ');
			buf_slice(&b, cell->sig);
		}
		sheet_take(s, c + 1, &b);
		legend_see_cell(l, cell, t->rows[row].kind);
	}
	if (has_row_bases(t, l->look))
		put_row_bases(s, t, row, l->look->style);
}

/* Who is in the means of the row and those below, if not all of the base. */
static void
put_own_base(struct sheet *s, const struct tidy_table *t)
{
	size_t row = tidy_own_base(t);
	struct buf b;

	if (row == t->nrows)
		return;
	buf_init(&b);
	figures_put_own_base(&b, t, row);
	sheet_row(s, false);
	sheet_take(s, 0, &b);
	for (size_t c = 0; c < t->ncolumns; c++)
		sheet_rows_count(s, c + 1, &tidy_at(t, row, c)->unweighted);
}

static void
put_rows(struct sheet *s, const struct tidy_table *t, struct legend *l)
{
	const struct style *style = l->look->style;

	if (!style->bases_last)
		banner_sheet_bases(s, t, l->look);
	for (size_t r = 0; r < t->nrows; r++) {
		sheet_row(s, (r == 0 && !style->bases_last) ||
		    sheet_rows_begins_part(t, r));
		put_label(s, &t->rows[r], style);
		banner_sheet_row(s, t, r, l);
	}
	put_own_base(s, t);
	if (style->bases_last)
		banner_sheet_bases(s, t, l->look);
}

struct sheet *
banner_sheet(const struct tidy_table *t, const struct show_look *look)
{
	struct legend legend = { .kind = LEGEND_BANNER, .bases = { &t, 1 },
	    .look = look };
	struct sheet *s = sheet_new();

	sheet_heading(s, look->number, t->title);
	sheet_title(s, t->question, tidy_has_wording(t) ? t->wording :
	    slice_of(""));
	banner_sheet_aside(s, t, t->nrows == 0 ||
	    table_is_share(t->rows[0].kind), look);
	sheet_column(s, "Answer", SHEET_LEFT);
	banner_sheet_columns(s, t, look);
	put_rows(s, t, &legend);
	for (size_t c = 0; c < t->ncolumns; c++)
		legend_see_column(&legend, &t->columns[c]);
	legend_notes(&legend, s);
	return s;
}
