/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "tidy/tidy.h"
#include "sheet/sheet.h"
#include "show/figures.h"
#include "show/style.h"
#include "show/gap_columns.h"
#include "banner/wave_columns.h"
#include "banner/banner_bases.h"

static void
put_base(struct buf *b, const struct tidy_base *base, enum style_base what)
{
	if (what == STYLE_UNWEIGHTED)
		fmt_count(b, base->unweighted.n);
	else
		fmt_double(b, what == STYLE_WEIGHTED ? base->weighted.value :
		    base->effective.value, 0);
}

bool
banner_bases_has(const struct style *style, enum style_base what,
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

const char *
banner_bases_label(const struct style *style, size_t i,
    const struct tidy_table *t)
{
	return style->bases[i].what == STYLE_UNWEIGHTED &&
	    (tidy_of_responses(t) || style->bases[i].label == NULL) ?
	    figures_people_heading(t) : style->bases[i].label;
}

bool
banner_bases_of_rows(const struct tidy_table *t, const struct show_look *look)
{
	return t->made.percent == TABLE_OF_ROW && look->as != MADE_COUNTS &&
	    tidy_has_shares(t);
}

void
banner_bases_columns(struct sheet *s, const struct tidy_table *t,
    const struct style *style)
{
	sheet_block(s, slice_of("Base of the row"));
	for (size_t i = 0; i < STYLE_BASES; i++)
		if (banner_bases_has(style, style->bases[i].what, t))
			sheet_column(s, banner_bases_label(style, i, t),
			    SHEET_RIGHT);
}

void
banner_bases_beside(struct sheet *s, const struct tidy_table *t, size_t row,
    const struct style *style)
{
	size_t at = t->ncolumns + 1;

	for (size_t i = 0; i < STYLE_BASES; i++) {
		enum style_base what = style->bases[i].what;
		const struct tidy_cell *cell = tidy_at(t, row, 0);
		struct buf b;

		if (!banner_bases_has(style, what, t))
			continue;
		buf_init(&b);
		if (cell->base.unweighted.known)
			put_base(&b, &cell->base, what);
		else
			table_status(figures_reason(cell), &b);
		sheet_take(s, at++, &b);
	}
}

/* The bases that say which are small; all styles have the unweighted. */
static enum style_base
judged_base(const struct style *style, const struct tidy_table *t)
{
	return t->made.look.small.effective &&
	    banner_bases_has(style, STYLE_EFFECTIVE, t) ? STYLE_EFFECTIVE :
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
	if (c->base.unweighted.known)
		put_base(&b, &c->base, what);
	else
		table_status(figures_base_reason(c), &b);
	buf_puts(&b, small ? ")" : "");
	sheet_take(s, at, &b);
}

/* Of the last wave, if it can be compared. */
static void
last_base(struct sheet *s, const struct tidy_table *t, enum style_base what,
    const struct show_look *look)
{
	const struct tidy_column last = wave_columns_last(t);

	if (last.base.unweighted.known ||
	    wave_columns_reason(last.status) != 0)
		base_cell(s, gap_columns_place(t, 0, look) - 1, &last, what,
		    look->brackets && what == judged_base(look->style, t));
}

void
banner_bases_rows(struct sheet *s, const struct tidy_table *t,
    const struct show_look *look)
{
	const struct style *style = look->style;
	bool gap = style->bases_last;

	for (size_t i = 0; i < STYLE_BASES; i++) {
		enum style_base what = style->bases[i].what;

		if (!banner_bases_has(style, what, t))
			continue;
		sheet_row(s, gap);
		gap = false;
		sheet_put(s, 0, slice_of(banner_bases_label(style, i, t)));
		if (t->wave != NULL)
			last_base(s, t, what, look);
		for (size_t c = 0; c < t->ncolumns; c++)
			base_cell(s, gap_columns_place(t, c, look),
			    &t->columns[c], what, look->brackets &&
			    what == judged_base(style, t));
	}
}
