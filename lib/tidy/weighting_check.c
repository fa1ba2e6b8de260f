/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/diag.h"
#include "tidy/tidy.h"
#include "tidy/weighting_check.h"
#include "tidy/weighting_table.h"

/* Doubles that were worked out in another order, written and read. */
#define SAME 1e-9

static int
wrong(const char *label, double found, double wanted, struct diag *d)
{
	return diag_set(d, "row \"%s\" is %.10g, and by the others it is "
	    "%.10g", label, found, wanted);
}

static size_t
row_of(const struct tidy_table *t, enum weighting_row row)
{
	return tidy_find_row(t, TABLE_WEIGHT,
	    slice_of(weighting_figures[row].label));
}

/* What the row has, or -1 if it is not there or not known. */
static double
figure_of(const struct tidy_table *t, enum weighting_row row)
{
	size_t r = row_of(t, row);
	const struct tidy_number *x = r == t->nrows ? NULL :
	    &tidy_at(t, r, 0)->figure;

	return x != NULL && x->known ? x->value : -1;
}

/* All rows are known ones, and each stands behind those before it. */
static int
check_order(const struct tidy_table *t, struct diag *d)
{
	size_t next = 0;

	for (size_t i = 0; i < WEIGHTING_ROWS; i++)
		if (next < t->nrows && slice_is(t->rows[next].label,
		    weighting_figures[i].label))
			next++;
	if (next == t->nrows)
		return 0;
	return diag_set(d, "row \"%.*s\" is none of a table of weights, or not "
	    "in its place", (int)t->rows[next].label.n, t->rows[next].label.p);
}

/* Kish's figures are those of the base. */
static int
check_base(const struct tidy_table *t, struct diag *d)
{
	const struct tidy_base *base = &t->columns[0].base;
	double n = (double)base->unweighted.n, effective;
	double efficiency = figure_of(t, WEIGHTING_EFFICIENCY);
	double design = figure_of(t, WEIGHTING_DESIGN);

	if (!base->unweighted.known || !base->effective.known ||
	    efficiency < 0 || design < 0)
		return 0;
	effective = base->effective.value;
	if (fabs(efficiency - 100 * effective / n) > SAME * efficiency)
		return wrong(weighting_figures[WEIGHTING_EFFICIENCY].label,
		    efficiency, 100 * effective / n, d);
	if (fabs(design - n / effective) > SAME * design)
		return wrong(weighting_figures[WEIGHTING_DESIGN].label, design,
		    n / effective, d);
	return 0;
}

static int
check_spread(const struct tidy_table *t, struct diag *d)
{
	double last = 0;

	for (int i = WEIGHTING_LOWEST; i <= WEIGHTING_HIGHEST; i++) {
		double x = figure_of(t, (enum weighting_row)i);

		if (row_of(t, (enum weighting_row)i) == t->nrows)
			continue;
		if (x < last)
			return diag_set(d, "row \"%s\" is %.10g, below the one "
			    "before it, or below 0", weighting_figures[i].label,
			    x);
		last = x;
	}
	if (row_of(t, WEIGHTING_OFF) == t->nrows ||
	    figure_of(t, WEIGHTING_OFF) >= 0)
		return 0;
	return diag_set(d, "row \"%s\" is below 0",
	    weighting_figures[WEIGHTING_OFF].label);
}

/* Respondents are whole, and in the base. */
static int
check_limits(const struct tidy_table *t, struct diag *d)
{
	static const enum weighting_row rows[] = { WEIGHTING_AT_CAP,
	    WEIGHTING_AT_FLOOR };
	double n = (double)t->columns[0].base.unweighted.n;

	for (int i = 0; i < 2; i++) {
		double x = figure_of(t, rows[i]);

		if (row_of(t, rows[i]) < t->nrows &&
		    (x < 0 || x > n || x != floor(x)))
			return diag_set(d, "row \"%s\" is %.10g, wanted "
			    "respondents of the base",
			    weighting_figures[rows[i]].label, x);
	}
	return 0;
}

static int
check_weights(const struct tidy_table *t, struct diag *d)
{
	if (check_order(t, d) < 0 || check_base(t, d) < 0 ||
	    check_spread(t, d) < 0)
		return -1;
	return check_limits(t, d);
}

int
weighting_check(const struct tidy_table *t, struct diag *d)
{
	bool weights = weighting_table_is_weights(t);

	for (size_t r = 0; r < t->nrows; r++)
		if ((t->rows[r].kind == TABLE_WEIGHT) != weights)
			return diag_set(d, "row \"%.*s\": rows of the kind "
			    "weight are alone in a table of a weighting",
			    (int)t->rows[r].label.n, t->rows[r].label.p);
	if (weights)
		return check_weights(t, d);
	if (!weighting_table_is(t))
		return 0;
	for (enum weighting_column c = 0; c < WEIGHTING_COLUMNS; c++)
		if (c != WEIGHTING_START &&
		    weighting_table_find(t, c) == t->ncolumns)
			return diag_set(d, "a table of a weighting has no "
			    "column \"%s\"", weighting_labels[c]);
	return 0;
}
