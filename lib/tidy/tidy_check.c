/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <inttypes.h>
#include <math.h>

#include "base/diag.h"
#include "base/num.h"
#include "tidy/tidy.h"
#include "tidy/weighting_check.h"
#include "tidy/tidy_check.h"

/* Sums of doubles may differ so much. */
#define ROUNDING 1e-6

static bool
same_number(double a, double b)
{
	return fabs(a - b) <= ROUNDING * fmax(1, fabs(b));
}

static int
check_status(const struct tidy_cell *cell, struct diag *d)
{
	unsigned none = cell->status & (TABLE_NO_FIGURE | TABLE_NO_COLUMN);

	if (!cell->figure.known)
		return 0;
	if (none != 0)
		return diag_set(d, "the status [%c] says that there is no "
		    "figure, and it is there", none & TABLE_NO_FIGURE ? 'x' :
		    'z');
	if ((cell->status & TABLE_NOBODY) && (cell->figure.value > 0 ||
	    cell->unweighted.n > 0))
		return diag_set(d, "the status [w] says that nobody gave the "
		    "answer, and somebody did");
	if ((cell->status & TABLE_LOW) && !(cell->figure.value > 0))
		return diag_set(d, "the status [low] says that the figure is "
		    "above 0, and it is 0");
	return 0;
}

/* The percentage is that of the weights. */
static int
check_percent(const struct tidy_cell *cell, struct diag *d)
{
	char found[NUM_SIZE], wanted[NUM_SIZE];
	double pct;

	if (!cell->figure.known || !cell->weighted.known ||
	    !(cell->base.weighted.value > 0))
		return 0;
	pct = 100 * cell->weighted.value / cell->base.weighted.value;
	if (same_number(cell->figure.value, pct))
		return 0;
	num_format(cell->figure.value, found);
	num_format(pct, wanted);
	return diag_set(d, "percent: found %s, wanted %s, which weighted is of "
	    "base_weighted", found, wanted);
}

int
tidy_check_cell(const struct tidy_cell *cell, enum table_kind kind,
    struct diag *d)
{
	if (check_status(cell, d) < 0 ||
	    (table_is_share(kind) && check_percent(cell, d) < 0))
		return -1;
	if (cell->unweighted.known && cell->base.unweighted.known &&
	    cell->unweighted.n > cell->base.unweighted.n)
		return diag_set(d, "unweighted: found %" PRIu64 ", wanted no "
		    "more than base_unweighted, %" PRIu64, cell->unweighted.n,
		    cell->base.unweighted.n);
	return 0;
}

/* Says where in the table, and what the diag has; -1. */
static int
at_cell(const struct tidy_table *t, size_t row, size_t column, struct diag *d)
{
	struct slice r = t->rows[row].label, c = t->columns[column].label;
	struct diag reason = *d;

	return diag_set(d, "row \"%.*s\" of column \"%.*s\": %s", (int)r.n,
	    r.p, (int)c.n, c.p, reason.text);
}

/* That of the first raw row. */
static const struct tidy_base *
raw_base(const struct tidy_table *t, size_t column)
{
	size_t r = 0;

	while (t->rows[r].kind != TABLE_RAW)
		r++;
	return &tidy_at(t, r, column)->base;
}

/* The base that is a row of its own; NULL where it depends on the row. */
static const struct tidy_base *
base_of(const struct tidy_table *t, size_t row, size_t column)
{
	if (t->rows[row].kind == TABLE_RAW)
		return raw_base(t, column);
	if (!table_is_share(t->rows[row].kind) ||
	    t->made.percent == TABLE_OF_COLUMN)
		return &t->columns[column].base;
	return t->made.percent == TABLE_OF_TOTAL ? &t->columns[0].base : NULL;
}

static int
check_base(const struct tidy_table *t, size_t row, size_t column,
    struct diag *d)
{
	const struct tidy_base *wanted = base_of(t, row, column);
	const struct tidy_base *found = &tidy_at(t, row, column)->base;

	if (t->rows[row].kind == TABLE_RAW && found->unweighted.known &&
	    (found->unweighted.n < t->columns[column].base.unweighted.n ||
	    found->unweighted.n > tidy_counted(t)))
		return diag_set(d, "base_unweighted: found %" PRIu64
		    ", wanted all respondents, answered or not",
		    found->unweighted.n);
	if (wanted == NULL || !wanted->unweighted.known ||
	    !found->unweighted.known)
		return 0;
	if (found->unweighted.n != wanted->unweighted.n)
		return diag_set(d, "base_unweighted: found %" PRIu64
		    ", wanted %" PRIu64 " as in the base", found->unweighted.n,
		    wanted->unweighted.n);
	if (!same_number(found->weighted.value, wanted->weighted.value))
		return diag_set(d, "base_weighted: found another number than "
		    "in the base");
	return 0;
}

static bool
has_se(const struct tidy_table *t)
{
	for (size_t i = 0; i < t->ncells; i++)
		if (t->cells[i].se.known)
			return true;
	return false;
}

/* No change of a figure without one is tested, so it cannot be left out where
 * others have one. */
static int
check_se(const struct tidy_table *t, const struct tidy_cell *cell,
    enum table_kind kind, bool others, struct diag *d)
{
	bool varies = table_is_share(kind) && cell->figure.value > 0 &&
	    cell->figure.value < 100 - ROUNDING;

	if (cell->figure.known && varies && !cell->se.known &&
	    !tidy_of_responses(t) && cell->base.unweighted.n > 1 &&
	    (cell->lower.known || others))
		return diag_set(d, "se: found nothing, wanted a number");
	return 0;
}

static int
check_few(const struct tidy_table *t, const struct tidy_cell *cell,
    enum table_kind kind, struct diag *d)
{
	uint64_t least = t->made.look.small.min_cell;

	if (table_is_share(kind) && cell->unweighted.n > 0 &&
	    cell->unweighted.n < least)
		return diag_set(d, "unweighted: found %" PRIu64 ", wanted "
		    "nothing under %" PRIu64 ", which min-cell hides",
		    cell->unweighted.n, least);
	return 0;
}

static bool
same_letter(struct slice a, struct slice b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (toupper((unsigned char)a.p[i]) !=
		    toupper((unsigned char)b.p[i]))
			return false;
	return true;
}

/* Does another column of the break have the letter? */
static bool
has_letter(const struct tidy_table *t, size_t column, struct slice letter)
{
	for (size_t c = 0; c < t->ncolumns; c++)
		if (c != column && slice_eq(t->columns[c].heading,
		    t->columns[column].heading) &&
		    same_letter(t->columns[c].letter, letter))
			return letter.n > 0;
	return false;
}

static bool
has_letters(const struct tidy_table *t, size_t column, struct slice letters)
{
	struct slice part;

	if (tidy_has_commas(t, column)) {
		while (slice_part(&letters, ',', &part))
			if (!has_letter(t, column, part))
				return false;
		return true;
	}
	for (size_t i = 0; i < letters.n; i++)
		if (!has_letter(t, column,
		    (struct slice){ letters.p + i, 1 }))
			return false;
	return true;
}

/* "T+" and the like, of everybody else. */
static bool
is_rest(struct slice part)
{
	return part.n == 2 && (part.p[0] == 'T' || part.p[0] == 't') &&
	    (part.p[1] == '+' || part.p[1] == '-');
}

static int
check_sig(const struct tidy_table *t, const struct tidy_cell *cell,
    size_t column, struct diag *d)
{
	const struct table_tests *tests = &t->made.look.tests;
	struct slice sig = cell->sig, part;

	while (sig.n > 0 && slice_part(&sig, ' ', &part)) {
		bool good = is_rest(part) ? tests->rest && column > 0 :
		    tests->letters && has_letters(t, column, part);

		if (!good)
			return diag_set(d, "sig: found \"%.*s\", wanted "
			    "columns of the same break that were tested",
			    (int)cell->sig.n, cell->sig.p);
	}
	return 0;
}

static int
check_at(const struct tidy_table *t, size_t row, size_t column, bool se,
    struct diag *d)
{
	const struct tidy_cell *cell = tidy_at(t, row, column);
	enum table_kind kind = t->rows[row].kind;

	if (check_base(t, row, column, d) < 0 ||
	    check_se(t, cell, kind, se, d) < 0 ||
	    check_few(t, cell, kind, d) < 0 ||
	    check_sig(t, cell, column, d) < 0)
		return at_cell(t, row, column, d);
	return 0;
}

int
tidy_check_table(const struct tidy_table *t, struct diag *d)
{
	bool se = has_se(t);

	if (weighting_check(t, d) < 0)
		return -1;
	for (size_t c = 0; c < t->ncolumns; c++) {
		const struct tidy_count *n = &t->columns[c].base.unweighted;

		if (n->known && n->n > tidy_counted(t) &&
		    !tidy_of_responses(t))
			return diag_set(d, "the base of column \"%.*s\" has %"
			    PRIu64 ", and %" PRIu64 " were interviewed with a "
			    "weight above 0", (int)t->columns[c].label.n,
			    t->columns[c].label.p, n->n, tidy_counted(t));
		for (size_t r = 0; r < t->nrows; r++)
			if (check_at(t, r, c, se, d) < 0)
				return -1;
	}
	return 0;
}

static bool
same_columns(const struct tidy_table *a, const struct tidy_table *b)
{
	if (a->ncolumns != b->ncolumns)
		return false;
	for (size_t c = 0; c < a->ncolumns; c++)
		if (!slice_eq(a->columns[c].heading, b->columns[c].heading) ||
		    !slice_eq(a->columns[c].label, b->columns[c].label) ||
		    !slice_eq(a->columns[c].letter, b->columns[c].letter))
			return false;
	return true;
}

int
tidy_check_summary(const struct tidy_table *t, const struct tidy_table *before,
    struct diag *d)
{
	const struct made_rows *rows = &t->made.shown.summary;

	for (size_t i = 0; i < rows->n; i++)
		if (rows->rows[i] > t->nrows)
			return diag_set(d, "found summary=%zu, and the table "
			    "has %zu %s", rows->rows[i], t->nrows,
			    t->nrows == 1 ? "row" : "rows");
	if (rows->n > 0 && before != NULL && !same_columns(t, before))
		return diag_set(d, "the tables of a summary have the same "
		    "columns, and this one has others than the table before");
	return 0;
}

static bool
same_row(const struct tidy_row *a, const struct tidy_row *b)
{
	return a->kind == b->kind && slice_eq(a->label, b->label);
}

static struct slice
row_name(const struct tidy_table *t, size_t row)
{
	return row < t->nrows ? t->rows[row].label : slice_of("(none)");
}

int
tidy_check_items(const struct tidy_table *t, const struct tidy_table *first,
    struct diag *d)
{
	struct slice a, b;
	size_t r = 0;

	if (t->ncolumns > 1)
		return diag_set(d, "%.*s has breaks, and items of one table "
		    "have none", (int)t->question.n, t->question.p);
	while (r < t->nrows && r < first->nrows &&
	    same_row(&t->rows[r], &first->rows[r]))
		r++;
	if (r == t->nrows && r == first->nrows)
		return 0;
	a = row_name(first, r);
	b = row_name(t, r);
	return diag_set(d, "items of one table have the same rows: row %zu of "
	    "%.*s is \"%.*s\", and of %.*s \"%.*s\"", r + 1,
	    (int)first->question.n, first->question.p, (int)a.n, a.p,
	    (int)t->question.n, t->question.p, (int)b.n, b.p);
}
