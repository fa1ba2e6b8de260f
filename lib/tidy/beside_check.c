/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <math.h>

#include "base/diag.h"
#include "table/beside.h"
#include "tidy/tidy.h"
#include "tidy/beside_check.h"

/* Sums of doubles may differ so much. */
#define ROUNDING 1e-9

static bool
is_of(const struct tidy_row *row, const struct tidy_row *answer)
{
	return slice_eq(beside_answer(row->kind, row->label), answer->label);
}

/* The row of the answer, or of the net if that is allowed, that it is beside;
 * or nrows. */
static size_t
answer_of(const struct tidy_table *t, size_t row, bool nets)
{
	size_t r = 0;

	while (r < t->nrows && !((t->rows[r].kind == TABLE_ANSWER ||
	    (nets && t->rows[r].kind == TABLE_NET)) &&
	    is_of(&t->rows[row], &t->rows[r])))
		r++;
	return r;
}

static bool
has_raw(const struct tidy_table *t, size_t row)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_RAW &&
		    is_of(&t->rows[r], &t->rows[row]))
			return true;
	return false;
}

/* Where a step is, and the one before it, or NULL. */
static bool
adds_up(const struct tidy_cell *step, const struct tidy_cell *before,
    const struct tidy_cell *answer)
{
	double wanted = answer->weighted.value;
	uint64_t people = answer->unweighted.n;

	if (!step->weighted.known || !answer->weighted.known ||
	    (before != NULL && !before->weighted.known))
		return true;
	if (before != NULL) {
		wanted += before->weighted.value;
		people += before->unweighted.n;
	}
	return step->unweighted.n == people && fabs(step->weighted.value -
	    wanted) <= ROUNDING * fmax(1, fabs(wanted));
}

static int
check_step(const struct tidy_table *t, size_t row, size_t before,
    struct diag *d)
{
	struct slice label = t->rows[row].label;
	size_t answer = answer_of(t, row, false);

	if (answer == t->nrows)
		return diag_set(d, "found \"%.*s\", and no row of that answer",
		    (int)label.n, label.p);
	for (size_t c = 0; c < t->ncolumns; c++)
		if (!adds_up(tidy_at(t, row, c), before == t->nrows ? NULL :
		    tidy_at(t, before, c), tidy_at(t, answer, c)))
			return diag_set(d, "row \"%.*s\" of column \"%.*s\": "
			    "wanted the answer and those above it",
			    (int)label.n, label.p,
			    (int)t->columns[c].label.n, t->columns[c].label.p);
	return 0;
}

static int
check_steps(const struct tidy_table *t, struct diag *d)
{
	size_t before = t->nrows;

	for (size_t r = 0; r < t->nrows; r++) {
		if (t->rows[r].kind != TABLE_CUMULATIVE)
			continue;
		if (check_step(t, r, before, d) < 0)
			return -1;
		before = r;
	}
	return 0;
}

/* Who ticked nothing has given an answer, which is no row. */
static bool
is_of_no_answer(const struct tidy_table *t, size_t row)
{
	struct slice label = t->rows[row].label;

	return t->rows[row].kind == TABLE_RAW &&
	    answer_of(t, row, true) == t->nrows &&
	    !slice_is(beside_answer(TABLE_RAW, label), BESIDE_NOTHING);
}

static int
check_others(const struct tidy_table *t, size_t column, struct diag *d)
{
	const struct tidy_base *base = &t->columns[column].base;
	uint64_t found = 0;

	for (size_t r = 0; r < t->nrows; r++) {
		const struct tidy_cell *cell = tidy_at(t, r, column);

		if (!is_of_no_answer(t, r))
			continue;
		found += cell->unweighted.n;
		if (base->unweighted.known && cell->base.unweighted.known &&
		    found > cell->base.unweighted.n - base->unweighted.n)
			return diag_set(d, "row \"%.*s\": found %" PRIu64
			    " respondents in rows of no answer, wanted no "
			    "more than the %" PRIu64 " who gave none",
			    (int)t->rows[r].label.n, t->rows[r].label.p,
			    found, cell->base.unweighted.n -
			    base->unweighted.n);
	}
	return 0;
}

static int
check_raw(const struct tidy_table *t, struct diag *d)
{
	bool any = false;

	for (size_t r = 0; r < t->nrows; r++)
		any |= t->rows[r].kind == TABLE_RAW;
	for (size_t r = 0; any && r < t->nrows; r++)
		if ((t->rows[r].kind == TABLE_ANSWER ||
		    t->rows[r].kind == TABLE_NET) && !has_raw(t, r))
			return diag_set(d, "found \"%.*s\", and no raw row of "
			    "it", (int)t->rows[r].label.n, t->rows[r].label.p);
	for (size_t c = 0; any && c < t->ncolumns; c++)
		if (check_others(t, c, d) < 0)
			return -1;
	return 0;
}

int
beside_check(const struct tidy_table *t, struct diag *d)
{
	return check_steps(t, d) < 0 ? -1 : check_raw(t, d);
}
