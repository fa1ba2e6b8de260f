/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "num.h"
#include "weight.h"
#include "fmt.h"
#include "table.h"
#include "figure.h"
#include "sheet.h"
#include "figure_cells.h"

void
figure_cells_share(struct sheet *s, size_t column,
    const struct table_cell *cell, const struct fixed_sum *base,
    const struct table_look *look)
{
	struct buf b;

	buf_init(&b);
	if (cell->defined)
		fmt_share(&b, cell->sum.w, base->w, look->decimals);
	sheet_take(s, column, &b);
}

void
figure_cells_double(struct sheet *s, size_t column, double value,
    unsigned decimals)
{
	struct buf b;

	buf_init(&b);
	fmt_double(&b, value, decimals);
	sheet_take(s, column, &b);
}

/* The figures of a share or value are shown with one decimal more. */
void
figure_cells_precision(struct sheet *s, size_t column,
    const struct table_cell *cell, enum table_kind kind,
    const struct table_look *look)
{
	double unit = table_is_share(kind) ? 100 : 1;
	unsigned decimals = look->decimals + (table_is_share(kind) ? 1 : 2);
	struct buf b;

	if (look->plus_minus && cell->has_se && cell->se > 0) {
		figure_cells_double(s, column, unit * cell->se *
		    figure_multiple(look->level), decimals);
		return;
	}
	if (look->plus_minus || !cell->has_interval)
		return;
	buf_init(&b);
	fmt_double(&b, unit * cell->interval.lower, decimals);
	buf_putc(&b, '-');
	fmt_double(&b, unit * cell->interval.upper, decimals);
	sheet_take(s, column, &b);
}

void
figure_cells_counts(struct sheet *s, size_t column,
    const struct fixed_sum *sum, const struct table_look *look)
{
	struct buf b;

	buf_init(&b);
	if (look->weighted) {
		fmt_ratio(&b, sum->w, WEIGHT_ONE, 0);
		sheet_take(s, column++, &b);
	}
	fmt_count(&b, sum->n);
	sheet_take(s, column, &b);
}

void
figure_cells_precision_column(struct sheet *s, const struct table_look *look)
{
	char percent[NUM_SIZE];
	struct buf heading;

	if (look->plus_minus) {
		sheet_column(s, "+/-", SHEET_RIGHT);
		return;
	}
	num_format(num_percent(look->level), percent);
	buf_init(&heading);
	buf_printf(&heading, "%s%% interval", percent);
	sheet_column(s, heading.p, SHEET_RANGE);
	buf_clear(&heading);
}
