/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "cli/remarks.h"
#include "stream/column.h"
#include "stream/csvin.h"
#include "codebook/codebook.h"
#include "codebook/answer_number.h"
#include "ask/group.h"
#include "weighting/dimension.h"
#include "weighting/margins.h"
#include "weighting/targets.h"

#define NO_CATEGORY UINT32_MAX

/* More pairs of groups than this are no margin that anybody meant. */
#define MOST_CELLS 10000000

struct margin {
	const struct target_margin *of;
	struct dimension **dimensions;
	size_t *targets;	/* of each category, the target */
	size_t ncategories;	/* without that of the missing */
	uint32_t *cells;	/* the category of each crossing of groups */
	uint64_t *outside;	/* respondents in each that has none */
	size_t ncells;
	uint64_t missing;	/* respondents */
};

struct number {
	const struct target_number *of;
	size_t field;
	struct answer_numbers numbers;
};

struct margins {
	const struct targets *targets;
	const struct codebook *cb;
	bool own;
	struct margin *margins;
	struct number *numbers;
};

static size_t
cell_of_target(const struct margin *m, size_t target)
{
	size_t cell = 0;

	for (size_t c = 0; c < m->of->ncolumns; c++)
		cell = cell * dimension_count(m->dimensions[c]) +
		    dimension_group(m->dimensions[c], target);
	return cell;
}

/* Targets that were merged are one category. */
static void
fill_cells(struct margin *m)
{
	uint32_t *category = xcalloc(m->of->n, sizeof(*category));

	m->cells = xcalloc(m->ncells, sizeof(*m->cells));
	m->outside = xcalloc(m->ncells, sizeof(*m->outside));
	m->targets = xcalloc(m->of->n, sizeof(*m->targets));
	for (size_t i = 0; i < m->ncells; i++)
		m->cells[i] = NO_CATEGORY;
	for (size_t i = 0; i < m->of->n; i++)
		if (m->of->targets[i].into == i) {
			category[i] = (uint32_t)m->ncategories;
			m->targets[m->ncategories++] = i;
		}
	for (size_t i = 0; i < m->of->n; i++)
		m->cells[cell_of_target(m, i)] =
		    category[m->of->targets[i].into];
	free(category);
}

static int
make_margin(struct margin *m, struct diag *d)
{
	m->dimensions = xcalloc(m->of->ncolumns, sizeof(struct dimension *));
	m->ncells = 1;
	for (size_t c = 0; c < m->of->ncolumns; c++) {
		m->dimensions[c] = dimension_new(m->of, c, d);
		if (m->dimensions[c] == NULL)
			return -1;
		m->ncells *= dimension_count(m->dimensions[c]);
		if (m->ncells > MOST_CELLS)
			return diag_set(d, "%s: more than %d crossings",
			    m->of->name.p, MOST_CELLS);
	}
	fill_cells(m);
	return 0;
}

struct margins *
margins_new(const struct targets *t, bool own, struct diag *d)
{
	struct margins *m = xcalloc(1, sizeof(*m));
	struct diag why;

	m->targets = t;
	m->own = own;
	m->margins = xcalloc(t->n, sizeof(*m->margins));
	m->numbers = xcalloc(t->nnumbers, sizeof(*m->numbers));
	for (size_t i = 0; i < t->nnumbers; i++)
		m->numbers[i].of = &t->numbers[i];
	for (size_t i = 0; i < t->n; i++)
		m->margins[i].of = &t->margins[i];
	for (size_t i = 0; i < t->n; i++)
		if (make_margin(&m->margins[i], &why) < 0) {
			diag_at(d, t->file, 0, "%s", why.text);
			margins_free(m);
			return NULL;
		}
	return m;
}

void
margins_free(struct margins *m)
{
	if (m == NULL)
		return;
	for (size_t i = 0; i < m->targets->n; i++) {
		struct margin *x = &m->margins[i];

		for (size_t c = 0; x->dimensions != NULL &&
		    c < x->of->ncolumns; c++)
			dimension_free(x->dimensions[c]);
		free(x->dimensions);
		free(x->targets);
		free(x->cells);
		free(x->outside);
	}
	for (size_t i = 0; i < m->targets->nnumbers; i++)
		answer_number_clear(&m->numbers[i].numbers);
	free(m->margins);
	free(m->numbers);
	free(m);
}

/* Is any column of the targets in the data? */
static bool
knows_any(const struct targets *t, const struct columns *c)
{
	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < t->margins[i].ncolumns; k++)
			if (column_find(c, t->margins[i].columns[k]) !=
			    COLUMN_NONE)
				return true;
	for (size_t i = 0; i < t->nnumbers; i++)
		if (column_find(c, t->numbers[i].column) != COLUMN_NONE)
			return true;
	return false;
}

/* Who wrote "Gender" or "gender x age" hears of it, too. */
static int
no_column(const struct targets *t, const struct columns *c, struct diag *d)
{
	struct slice first = t->n > 0 ? t->margins[0].columns[0] :
	    t->numbers[0].column;
	struct diag why;

	(void)column_need(c, first, &why);
	return diag_at(d, t->file, 0, "none of its variables is a column: %s; "
	    "are these targets for another survey? (crossed margins are "
	    "written gender*age)", why.text);
}

static int
open_number(struct margins *m, struct number *x, struct csvin *in,
    const struct columns *c, struct diag *d)
{
	size_t column = column_need(c, x->of->column, d);

	if (column == COLUMN_NONE)
		return -1;
	x->field = csvin_want(in, column);
	answer_number_init(&x->numbers, m->cb == NULL ? NULL :
	    codebook_find(m->cb, x->of->column));
	return 0;
}

int
margins_open(struct margins *m, const struct codebook *cb, struct csvin *in,
    const struct columns *c, struct diag *d)
{
	const struct targets *t = m->targets;

	m->cb = cb;
	if (!knows_any(t, c))
		return no_column(t, c, d);
	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; k < t->margins[i].ncolumns; k++)
			if (dimension_open(m->margins[i].dimensions[k], cb, in,
			    c, d) < 0)
				return -1;
	for (size_t i = 0; i < t->nnumbers; i++)
		if (open_number(m, &m->numbers[i], in, c, d) < 0)
			return -1;
	return 0;
}

size_t
margins_count(const struct margins *m)
{
	return m->targets->n;
}

size_t
margins_numbers(const struct margins *m)
{
	return m->targets->nnumbers;
}

size_t
margins_categories(const struct margins *m, size_t i)
{
	return m->margins[i].ncategories + (m->margins[i].missing > 0);
}

size_t
margins_targets(const struct margins *m, size_t i)
{
	return m->margins[i].ncategories;
}

struct slice
margins_name(const struct margins *m, size_t i)
{
	return m->margins[i].of->name;
}

bool
margins_is_own(const struct margins *m, size_t i, size_t k)
{
	return k == m->margins[i].ncategories;
}

static const struct target *
target_of(const struct margins *m, size_t i, size_t k)
{
	const struct margin *x = &m->margins[i];

	return &x->of->targets[x->targets[k]];
}

/* A category that is one answer, by its code, is called as the codebook calls
 * the answer. */
static struct slice
label_of(const struct margins *m, const struct target_margin *of,
    const struct target *t)
{
	const struct codebook_variable *v = m->cb == NULL ? NULL :
	    codebook_find(m->cb, of->columns[0]);
	const struct codebook_answer *a;

	if (v == NULL || of->ncolumns > 1 || group_count(t->groups[0]) > 1 ||
	    !slice_eq(group_value(t->groups[0], 0), t->label))
		return t->label;
	a = codebook_answer(v, t->label);
	return a == NULL ? t->label : codebook_label(a);
}

/* Unless a category is called so. */
static struct slice
own_label(const struct target_margin *m)
{
	struct slice label = slice_of("No answer");

	return targets_find(m, label) == m->n ? label : slice_of("(missing)");
}

struct slice
margins_label(const struct margins *m, size_t i, size_t k)
{
	if (margins_is_own(m, i, k))
		return own_label(m->margins[i].of);
	return label_of(m, m->margins[i].of, target_of(m, i, k));
}

struct fixed_share
margins_target(const struct margins *m, size_t i, size_t k)
{
	return (struct fixed_share){ target_of(m, i, k)->value,
	    m->margins[i].of->total };
}

uint64_t
margins_line(const struct margins *m, size_t i, size_t k)
{
	return target_of(m, i, k)->line;
}

/* The category in one margin; NO_CATEGORY if they are in none. */
static int
find_category(const struct margins *m, struct margin *x,
    const struct csvin *in, bool counted, uint32_t *category, struct diag *d)
{
	size_t cell = 0, group;
	bool missing = false, none = false;

	for (size_t c = 0; c < x->of->ncolumns; c++) {
		if (dimension_find(x->dimensions[c], in, counted, &group,
		    d) < 0)
			return -1;
		missing |= group == DIMENSION_MISSING;
		none |= group == DIMENSION_NONE;
		cell = cell * dimension_count(x->dimensions[c]) + group;
	}
	*category = NO_CATEGORY;
	if (none)
		return 0;
	if (missing) {
		x->missing += counted;
		*category = m->own ? (uint32_t)x->ncategories : NO_CATEGORY;
		return 0;
	}
	*category = x->cells[cell];
	x->outside[cell] += *category == NO_CATEGORY && counted;
	return 0;
}

static int
read_number(struct number *x, const struct csvin *in, double *value,
    struct diag *d)
{
	struct slice field = csvin_field(in, x->field);
	const struct codebook_variable *v = x->numbers.v;
	struct answer_number n = answer_number_of(&x->numbers,
	    v == NULL ? NULL : codebook_answer(v, field), field);

	*value = n.value;
	if (n.known)
		return 0;
	return diag_set(d, "%.*s: \"%.*s\" is no number, and its mean is a "
	    "target", (int)x->of->column.n, x->of->column.p, (int)field.n,
	    field.p);
}

int
margins_read(struct margins *m, const struct csvin *in, bool counted,
    uint32_t *categories, double *numbers, struct diag *d)
{
	int known = 1;

	for (size_t i = 0; i < m->targets->n; i++) {
		if (find_category(m, &m->margins[i], in, counted,
		    &categories[i], d) < 0)
			return -1;
		known &= categories[i] != NO_CATEGORY;
	}
	for (size_t i = 0; i < m->targets->nnumbers; i++)
		if (read_number(&m->numbers[i], in, &numbers[i], d) < 0) {
			if (counted)
				return -1;
			known = 0;
		}
	return known;
}

/* The label of a crossing. */
static void
put_cell(const struct margin *x, size_t cell, struct remarks *r, uint64_t n)
{
	struct buf b = { NULL, 0, 0 };
	size_t left = x->ncells;

	for (size_t c = 0; c < x->of->ncolumns; c++) {
		left /= dimension_count(x->dimensions[c]);
		buf_puts(&b, c > 0 ? "*" : "");
		buf_slice(&b, dimension_label(x->dimensions[c], cell / left));
		cell %= left;
	}
	remarks_add(r, "%s: %" PRIu64 " respondent%s \"%s\", which has no "
	    "target", x->of->name.p, n, n == 1 ? " is" : "s are", b.p);
	buf_clear(&b);
}

/* How many answers and crossings have no target. */
static size_t
check_margin(const struct margins *m, const struct margin *x,
    struct remarks *r)
{
	size_t without = 0;

	for (size_t c = 0; c < x->of->ncolumns; c++)
		without += dimension_check_untaken(x->dimensions[c], r);
	for (size_t i = 0; i < x->ncells; i++)
		if (x->outside[i] > 0) {
			put_cell(x, i, r, x->outside[i]);
			without++;
		}
	if (x->missing > 0 && !m->own)
		remarks_add(r, "%s: %" PRIu64 " respondent%s no answer "
		    "(--missing own makes them a category that keeps its "
		    "share)", x->of->name.p, x->missing,
		    x->missing == 1 ? " has" : "s have");
	return without;
}

void
margins_check(const struct margins *m, struct remarks *r)
{
	size_t without = 0;

	for (size_t i = 0; i < m->targets->n; i++)
		without += check_margin(m, &m->margins[i], r);
	if (without > 0)
		remarks_add(r, "--collapse 'answer=category' puts answers into "
		    "a category that has a target");
}

void
margins_check_given(const struct margins *m, struct remarks *r)
{
	for (size_t i = 0; i < m->targets->n; i++)
		for (size_t c = 0; c < m->margins[i].of->ncolumns; c++)
			dimension_check_given(m->margins[i].dimensions[c], r);
}
