/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "tidy/tidy.h"
#include "tidy/difference.h"
#include "tidy/tidy_record.h"
#include "tidy/tidy_difference.h"

/* Sums of doubles may differ so much. */
#define ROUNDING 1e-6

/* The next row from there on that is compared, or nrows. */
static size_t
next_row(const struct tidy_table *t, size_t row)
{
	while (row < t->nrows && !table_is_compared(t->rows[row].kind))
		row++;
	return row;
}

static size_t
row_behind(const struct tidy_table *t, const struct tidy_difference *of)
{
	return next_row(t, of->n > 0 ? of->gaps[of->n - 1].row + 1 : 0);
}

/* Is the record of the last difference of the table? */
static bool
goes_on(const struct tidy_record *r, const struct tidy_table *t)
{
	const struct tidy_difference *last;

	if (t->ndifferences == 0)
		return false;
	last = &t->differences[t->ndifferences - 1];
	return slice_eq(tidy_record_field(r, TIDY_COLUMN), last->label) &&
	    slice_eq(tidy_record_field(r, TIDY_BREAK),
	    t->columns[last->first].heading);
}

static bool
is_repeated(const struct tidy_table *t, const struct tidy_difference *of)
{
	for (size_t i = 0; i < t->ndifferences; i++)
		if (t->differences[i].first == of->first &&
		    t->differences[i].second == of->second)
			return true;
	return false;
}

static int
begin(const struct tidy_record *r, struct tidy_table *t, struct arena *arena,
    struct diag *d)
{
	struct tidy_difference new = { .n = 0 };
	struct slice label = tidy_record_field(r, TIDY_COLUMN);

	if (difference_columns(t, tidy_record_field(r, TIDY_BREAK), label,
	    &new.first, &new.second) != 1)
		return tidy_record_wrong_field(r, TIDY_COLUMN, "two columns of "
		    "the break with \"" DIFFERENCE_LESS "\" between them", d);
	if (is_repeated(t, &new))
		return tidy_record_wrong_field(r, TIDY_COLUMN,
		    "each difference once", d);
	new.label = (struct slice){ arena_string(arena, label), label.n };
	t->differences = xgrow(t->differences, t->ndifferences,
	    &t->differences_cap, sizeof(*t->differences));
	t->differences[t->ndifferences++] = new;
	return 0;
}

static int
read_gap(const struct tidy_record *r, struct tidy_gap *gap, struct diag *d)
{
	return tidy_record_number(r, TIDY_VALUE, &gap->value, d) < 0 ||
	    tidy_record_number(r, TIDY_SE, &gap->se, d) < 0 ||
	    tidy_record_number(r, TIDY_LOWER, &gap->lower, d) < 0 ||
	    tidy_record_number(r, TIDY_UPPER, &gap->upper, d) < 0 ||
	    tidy_record_number(r, TIDY_P, &gap->p, d) < 0 ||
	    tidy_record_status(r, &gap->status, d) < 0 ? -1 : 0;
}

int
tidy_difference_take(const struct tidy_record *r, struct tidy_table *t,
    struct arena *arena, struct diag *d)
{
	struct tidy_difference *last;
	struct tidy_gap gap;

	if (!goes_on(r, t) && begin(r, t, arena, d) < 0)
		return -1;
	last = &t->differences[t->ndifferences - 1];
	gap.row = row_behind(t, last);
	if (gap.row == t->nrows || !slice_eq(tidy_record_field(r, TIDY_ROW),
	    t->rows[gap.row].label))
		return tidy_record_wrong_field(r, TIDY_ROW, "the rows of the "
		    "columns that are compared, in the same order", d);
	if (read_gap(r, &gap, d) < 0)
		return -1;
	last->gaps = xgrow(last->gaps, last->n, &last->cap,
	    sizeof(*last->gaps));
	last->gaps[last->n++] = gap;
	return 0;
}

static const char *
contradiction(const struct tidy_table *t, const struct tidy_difference *of,
    const struct tidy_gap *gap)
{
	const unsigned none = TABLE_NO_FIGURE | TABLE_NO_COLUMN | TABLE_SECRET;
	const struct tidy_number *a = &tidy_at(t, gap->row, of->first)->figure;
	const struct tidy_number *b = &tidy_at(t, gap->row, of->second)->figure;
	double wanted = a->value - b->value;

	if (!gap->value.known)
		return gap->status == 0 ? "there is no difference, and no "
		    "status that says why" : gap->se.known || gap->p.known ||
		    gap->lower.known || gap->upper.known ? "there is no "
		    "difference, and its precision is there" : NULL;
	if (gap->status & none)
		return "the status says that there is no difference, and it "
		    "is there";
	if (!a->known || !b->known)
		return "one of the two figures is not there, and their "
		    "difference is";
	if (fabs(gap->value.value - wanted) > ROUNDING * fmax(1, fabs(wanted)))
		return "value is not the difference of the two figures";
	if (!gap->se.known && !gap->p.known)
		return gap->lower.known || gap->upper.known ? "there is an "
		    "interval, and no standard error" : NULL;
	if (!gap->se.known || gap->se.value < 0 || !gap->p.known ||
	    !(gap->p.value >= 0 && gap->p.value <= 1))
		return "wanted a standard error, and a p-value from 0 to 1, or "
		    "neither";
	if (gap->lower.known != gap->upper.known || (gap->lower.known &&
	    (gap->lower.value > gap->value.value ||
	    gap->upper.value < gap->value.value)))
		return "the difference is not in its interval";
	return NULL;
}

int
tidy_difference_check(const struct tidy_table *t, struct diag *d)
{
	for (size_t i = 0; i < t->ndifferences; i++) {
		const struct tidy_difference *of = &t->differences[i];

		for (size_t k = 0; k < of->n; k++) {
			const char *what = contradiction(t, of, &of->gaps[k]);
			struct slice row = t->rows[of->gaps[k].row].label;

			if (what != NULL)
				return diag_set(d, "row \"%.*s\" of \"%.*s\": "
				    "%s", (int)row.n, row.p, (int)of->label.n,
				    of->label.p, what);
		}
		if (row_behind(t, of) < t->nrows)
			return diag_set(d, "\"%.*s\" has no line for the row "
			    "\"%.*s\"", (int)of->label.n, of->label.p,
			    (int)t->rows[row_behind(t, of)].label.n,
			    t->rows[row_behind(t, of)].label.p);
	}
	if (t->ndifferences > 0 && t->made.percent != TABLE_OF_COLUMN)
		return diag_set(d, "differences are of column percentages, "
		    "and percent is %s", table_percents[t->made.percent]);
	return 0;
}
