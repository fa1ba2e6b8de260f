/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "weight.h"
#include "fmt.h"
#include "table.h"
#include "sheet.h"
#include "options.h"
#include "style.h"
#include "marks.h"

bool
marks_brackets(const struct opts *o)
{
	return o->survey.format != FORMAT_CSV;
}

bool
marks_any(const struct table *t, const struct opts *o)
{
	return (o->style->letters || o->marks) && t->nblocks > 0 && !t->of_responses &&
	    (o->tests.letters || o->tests.rest);
}

void
marks_columns(struct sheet *s, const struct table *t, const struct opts *o)
{
	bool marks = marks_any(t, o);
	size_t block = TABLE_NO_BLOCK;

	sheet_column(s, "", SHEET_LEFT);
	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct table_column *column = &t->columns[c];

		if (column->block != block)
			sheet_block(s, column->heading);
		block = column->block;
		sheet_column(s, column->label.p, marks &&
		    block != TABLE_NO_BLOCK ? SHEET_MARKED : SHEET_RIGHT);
		if (marks)
			sheet_below(s, column->letter);
	}
}

static void
put_base(struct buf *b, const struct fixed_sum *base, enum style_base what)
{
	if (what == STYLE_UNWEIGHTED)
		fmt_count(b, base->n);
	else if (what == STYLE_WEIGHTED)
		fmt_ratio(b, base->w, WEIGHT_ONE, 0);
	else
		fmt_double(b, fixed_effective(base), 0);
}

/* Is the row of bases shown? */
static bool
has_base(const struct style *style, enum style_base what,
    const struct table_look *look)
{
	if (!look->weighted && what != STYLE_UNWEIGHTED)
		return false;
	for (size_t i = 0; i < STYLE_BASES; i++)
		if (style->bases[i].what == what)
			return true;
	return false;
}

/* The bases that say which are small; all styles have the unweighted. */
static enum style_base
judged_base(const struct style *style, const struct table_look *look)
{
	return look->small.effective && has_base(style, STYLE_EFFECTIVE,
	    look) ? STYLE_EFFECTIVE : STYLE_UNWEIGHTED;
}

/* A small base stands in brackets. */
static void
base_cell(struct sheet *s, const struct table *t, size_t c,
    enum style_base what, enum style_base judged)
{
	bool small = what == judged &&
	    (t->columns[c].status & TABLE_SMALL) != 0;
	struct buf b;

	buf_init(&b);
	buf_puts(&b, small ? "(" : "");
	if (t->columns[c].hidden)
		table_status(TABLE_SECRET, &b);
	else
		put_base(&b, table_people(t, c), what);
	buf_puts(&b, small ? ")" : "");
	sheet_take(s, c + 1, &b);
}

void
marks_bases(struct sheet *s, const struct table *t, const struct opts *o,
    const struct table_look *look)
{
	bool gap = o->style->bases_last;

	for (size_t i = 0; i < STYLE_BASES; i++) {
		enum style_base what = o->style->bases[i].what;

		if (what == STYLE_NO_BASE || !has_base(o->style, what, look))
			continue;
		sheet_row(s, gap);
		gap = false;
		sheet_put(s, 0, slice_of(o->style->bases[i].label));
		for (size_t c = 0; c < t->ncolumns; c++)
			base_cell(s, t, c, what, marks_brackets(o) ?
			    judged_base(o->style, look) :
			    STYLE_NO_BASE);
	}
}

static void
put_share(struct buf *b, const struct table *t, size_t row, size_t c,
    const struct opts *o, const struct table_look *look)
{
	const struct fixed_sum *base = table_base(t, row, c);
	const struct fixed_sum *sum = &table_at(t, row, c)->sum;

	if (o->counts) {
		fmt_ratio(b, sum->w, WEIGHT_ONE, look->decimals);
		return;
	}
	switch (fmt_share_sign(sum->w, base->w, look->decimals)) {
	case FMT_NONE:
		buf_puts(b, o->style->none);
		break;
	case FMT_LOW:
		buf_puts(b, o->style->low);
		break;
	default:
		fmt_share(b, sum->w, base->w, look->decimals);
	}
}

bool
marks_uncertain(const struct table *t, size_t row, size_t column,
    const struct opts *o, const struct table_look *look)
{
	const struct table_cell *cell = table_at(t, row, column);

	return marks_brackets(o) && look->small.nchs && cell->defined &&
	    !cell->hidden && table_is_share(t->rows[row].kind) &&
	    (cell->status & TABLE_SMALL) != 0;
}

/* Statistics are on smaller scales than percentages. */
static unsigned
more_decimals(enum table_kind kind)
{
	switch (kind) {
	case TABLE_NPS:
		return 0;
	case TABLE_MEDIAN:
		return 1;
	default:
		return 2;
	}
}

/* Why there is no figure: that the base is small as well is no reason. */
static void
put_reason(struct buf *b, const struct table_cell *cell)
{
	unsigned reasons = TABLE_NO_COLUMN | TABLE_NO_FIGURE;

	if (cell->hidden)
		reasons |= TABLE_SECRET | TABLE_SMALL;
	table_status(cell->status & reasons, b);
}

static void
put_figure(struct buf *b, const struct table *t, size_t row, size_t c,
    const struct opts *o, const struct table_look *look)
{
	const struct table_cell *cell = table_at(t, row, c);

	if (cell->hidden || !cell->defined)
		put_reason(b, cell);
	else if (table_is_share(t->rows[row].kind))
		put_share(b, t, row, c, o, look);
	else
		fmt_double(b, cell->value, look->decimals +
		    more_decimals(t->rows[row].kind));
}

void
marks_row(struct sheet *s, const struct table *t, size_t row,
    const struct opts *o, const struct table_look *look)
{
	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct table_cell *cell = table_at(t, row, c);
		struct buf b;

		buf_init(&b);
		buf_puts(&b, marks_uncertain(t, row, c, o, look) ? "(" : "");
		put_figure(&b, t, row, c, o, look);
		buf_puts(&b, marks_uncertain(t, row, c, o, look) ? ")" : "");
		if (marks_any(t, o) && !cell->hidden && cell->sig.n > 0) {
			buf_putc(&b, ' ');
			buf_slice(&b, cell->sig);
		}
		sheet_take(s, c + 1, &b);
	}
}
