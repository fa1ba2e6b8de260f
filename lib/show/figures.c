/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include <ctype.h>

#include "base/buf.h"
#include "base/fmt.h"
#include "stats/nchs.h"
#include "table/figure.h"
#include "tidy/tidy.h"
#include "show/figures.h"

bool
figures_in_points(enum table_kind kind)
{
	return table_is_share(kind) || kind == TABLE_NPS || kind == TABLE_LEAD;
}

unsigned
figures_reason(const struct tidy_cell *cell)
{
	unsigned reason = cell->status &
	    (TABLE_NO_COLUMN | TABLE_NO_FIGURE | TABLE_SECRET);

	return reason != 0 ? reason : cell->status & TABLE_SMALL;
}

bool
figures_is_uncertain(const struct tidy_cell *cell, enum table_kind kind,
    const struct table_look *look)
{
	return look->small.nchs && cell->figure.known &&
	    table_is_share(kind) && (cell->status & TABLE_SMALL) != 0;
}

bool
figures_rest_is_uncertain(const struct tidy_cell *cell, enum table_kind kind,
    const struct table_look *look)
{
	double se = cell->se.known ? cell->se.value / 100 : 0;

	return look->small.nchs && cell->figure.known &&
	    cell->base.unweighted.known && table_is_share(kind) &&
	    nchs_share(cell->figure.value / 100, se * se,
	    (double)cell->base.unweighted.n) == NCHS_COMPLEMENT;
}

unsigned
figures_decimals(enum table_kind kind, const struct table_look *look)
{
	switch (kind) {
	case TABLE_MEAN:
	case TABLE_SD:
		return look->decimals + 2;
	case TABLE_MEDIAN:
		return look->decimals + 1;
	default:
		return look->decimals;
	}
}

unsigned
figures_fine_decimals(enum table_kind kind, const struct table_look *look)
{
	return figures_decimals(kind, look) + figures_in_points(kind);
}

/* The sign for a share that is no number, or NULL. */
static const char *
sign_of(enum table_kind kind, const struct tidy_cell *cell)
{
	if (!table_is_share(kind))
		return NULL;
	return cell->status & TABLE_LOW ? "*" : cell->status & TABLE_NOBODY ?
	    "-" : NULL;
}

void
figures_put_cell(struct buf *out, enum table_kind kind,
    const struct table_look *look, const struct tidy_cell *cell)
{
	const char *sign = sign_of(kind, cell);

	if (!cell->figure.known)
		table_status(figures_reason(cell), out);
	else if (sign != NULL)
		buf_puts(out, sign);
	else
		fmt_double(out, cell->figure.value,
		    figures_decimals(kind, look));
}

void
figures_put(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column)
{
	figures_put_cell(out, t->rows[row].kind, &t->made.look,
	    tidy_at(t, row, column));
}

bool
figures_is_number(const struct tidy_table *t, size_t row, size_t column)
{
	const struct tidy_cell *cell = tidy_at(t, row, column);

	return cell->figure.known &&
	    sign_of(t->rows[row].kind, cell) == NULL;
}

void
figures_put_words(struct buf *out, enum table_kind kind,
    const struct table_look *look, const struct tidy_cell *cell)
{
	unsigned decimals = figures_decimals(kind, look);

	if (!table_is_share(kind)) {
		fmt_double(out, cell->figure.value, decimals);
		return;
	}
	if (cell->status & TABLE_LOW)
		buf_puts(out, "less than ");
	fmt_double(out, cell->status & TABLE_LOW ? pow(10, -(double)decimals) :
	    cell->figure.value, decimals);
	buf_putc(out, '%');
}

void
figures_put_interval(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column)
{
	const struct tidy_cell *cell = tidy_at(t, row, column);
	unsigned decimals = figures_fine_decimals(t->rows[row].kind,
	    &t->made.look);

	if (!cell->lower.known)
		return;
	fmt_double(out, cell->lower.value, decimals);
	buf_puts(out, cell->lower.value < 0 ? " to " : "-");
	fmt_double(out, cell->upper.value, decimals);
}

void
figures_put_plus_minus(struct buf *out, const struct tidy_table *t,
    size_t row, size_t column)
{
	const struct tidy_cell *cell = tidy_at(t, row, column);

	if (cell->se.value > 0)
		fmt_double(out, figure_multiple(t->made.look.level) *
		    cell->se.value, figures_fine_decimals(t->rows[row].kind,
		    &t->made.look));
}

void
figures_begin_margins(struct buf *out, const struct tidy_table *t, size_t row)
{
	buf_slice(out, t->rows[row].label);
	buf_puts(out, ", in percentage points, +/- ");
	fmt_double(out, figure_multiple(t->made.look.level), 2);
	buf_puts(out, " standard errors: ");
}

void
figures_put_margin(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column, struct slice name)
{
	buf_slice(out, name);
	buf_putc(out, ' ');
	figures_put(out, t, row, column);
	if (!(tidy_at(t, row, column)->se.value > 0))
		return;
	buf_puts(out, " +/- ");
	figures_put_plus_minus(out, t, row, column);
}

void
figures_put_margins(struct buf *out, const struct tidy_table *t, size_t row)
{
	figures_begin_margins(out, t, row);
	for (size_t c = 0; c < t->ncolumns; c++) {
		buf_puts(out, c > 0 ? "; " : "");
		figures_put_margin(out, t, row, c, t->columns[c].label);
	}
	buf_putc(out, '.');
}

void
figures_put_change(struct buf *out, double difference, unsigned decimals)
{
	struct buf b;

	buf_init(&b);
	fmt_double(&b, difference, decimals);
	if (b.p[0] != '-' && strspn(b.p, "0.") < b.len)
		buf_putc(out, '+');
	buf_add(out, b.p, b.len);
	buf_clear(&b);
}

enum people { INTERVIEWED, COUNTED, RESPONSES, RECORDS };

static enum people
people_of(const struct tidy_table *t)
{
	if (tidy_of_responses(t))
		return RESPONSES;
	if (t->made.look.weight_0 > 0)
		return COUNTED;
	return t->made.look.records ? RECORDS : INTERVIEWED;
}

const char *
figures_people(const struct tidy_table *t)
{
	static const char *const words[] = { "interviewed", "counted",
	    "responses", "records" };

	return words[people_of(t)];
}

const char *
figures_people_heading(const struct tidy_table *t)
{
	static const char *const words[] = { "Interviewed", "Counted",
	    "Responses", "Records" };

	return words[people_of(t)];
}

const char *
figures_interviewed(const struct table_look *look)
{
	return look->records ? "records" : "interviewed";
}

const char *
figures_respondents(const struct table_look *look)
{
	return look->records ? "records" : "respondents";
}

void
figures_put_interviewed(struct buf *out, const struct tidy_table *t)
{
	fmt_count(out, t->made.look.interviewed);
	buf_printf(out, " %s", figures_interviewed(&t->made.look));
	if (t->made.look.weight_0 == 0)
		return;
	buf_puts(out, ", ");
	fmt_count(out, tidy_counted(t));
	buf_puts(out, " of them with a weight above 0");
}

void
figures_put_sizes(struct buf *out, const struct tidy_base *base,
    const struct tidy_table *t)
{
	bool responses = tidy_of_responses(t);

	if (!base->unweighted.known) {
		buf_puts(out, "[c]");
		return;
	}
	fmt_count(out, base->unweighted.n);
	buf_printf(out, " %s", figures_people(t));
	if (!t->made.look.weighted)
		return;
	buf_puts(out, ", ");
	fmt_double(out, base->weighted.value, 0);
	buf_puts(out, " weighted");
	if (responses)
		return;
	buf_puts(out, ", ");
	fmt_double(out, base->effective.value, 0);
	buf_puts(out, " effective");
}

void
figures_put_own_base(struct buf *out, const struct tidy_table *t, size_t row)
{
	struct slice name = t->rows[row].label;

	buf_puts(out, "Base of the ");
	buf_putc(out, (char)tolower((unsigned char)name.p[0]));
	buf_slice(out, slice_behind(name, 1));
}

unsigned
figures_base_reason(const struct tidy_column *c)
{
	return c->status & TABLE_NO_FIGURE ? TABLE_NO_FIGURE : TABLE_SECRET;
}

bool
figures_is_small(const struct tidy_column *c)
{
	return (c->status & TABLE_SMALL) != 0;
}
