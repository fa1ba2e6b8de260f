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
#include "weighting/margin.h"
#include "weighting/margins.h"
#include "weighting/targets.h"

struct number {
	const struct target_number *of;
	size_t field;
	struct answer_numbers numbers;
};

struct margins {
	const struct targets *targets;
	const struct codebook *cb;
	bool own;
	struct margin **margins;
	struct number *numbers;
};

struct margins *
margins_new(const struct targets *t, bool own, struct diag *d)
{
	struct margins *m = xcalloc(1, sizeof(*m));
	struct diag why;

	m->targets = t;
	m->own = own;
	m->margins = xcalloc(t->n, sizeof(struct margin *));
	m->numbers = xcalloc(t->nnumbers, sizeof(*m->numbers));
	for (size_t i = 0; i < t->nnumbers; i++)
		m->numbers[i].of = &t->numbers[i];
	for (size_t i = 0; i < t->n; i++) {
		m->margins[i] = margin_new(&t->margins[i], &why);
		if (m->margins[i] == NULL) {
			diag_at(d, t->file, 0, "%s", why.text);
			margins_free(m);
			return NULL;
		}
	}
	return m;
}

void
margins_free(struct margins *m)
{
	if (m == NULL)
		return;
	for (size_t i = 0; i < m->targets->n; i++)
		margin_free(m->margins[i]);
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
		if (margin_open(m->margins[i], cb, in, c, d) < 0)
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
	return margins_targets(m, i) + (margin_missing(m->margins[i]) > 0);
}

size_t
margins_targets(const struct margins *m, size_t i)
{
	return margin_count(m->margins[i]);
}

struct slice
margins_name(const struct margins *m, size_t i)
{
	return m->targets->margins[i].name;
}

bool
margins_is_own(const struct margins *m, size_t i, size_t k)
{
	return k == margins_targets(m, i);
}

struct slice
margins_written(const struct margins *m, size_t i, size_t k)
{
	const struct target *t = margin_target(m->margins[i], k);

	return t->merged.n > 0 ? t->merged : t->label;
}

/* A category that is one answer, by its code, is called as the codebook calls
 * the answer. */
static struct slice
label_of(const struct margins *m, size_t i, size_t k)
{
	const struct target_margin *of = &m->targets->margins[i];
	const struct group *g = margin_target(m->margins[i], k)->groups[0];
	const struct codebook_variable *v = m->cb == NULL ? NULL :
	    codebook_find(m->cb, of->columns[0]);
	struct slice label = margins_written(m, i, k);
	const struct codebook_answer *a;

	if (v == NULL || of->ncolumns > 1 || group_count(g) > 1 ||
	    !slice_eq(group_value(g, 0), label))
		return label;
	a = codebook_answer(v, label);
	return a == NULL ? label : codebook_label(a);
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
	return margins_is_own(m, i, k) ? own_label(&m->targets->margins[i]) :
	    label_of(m, i, k);
}

struct fixed_share
margins_target(const struct margins *m, size_t i, size_t k)
{
	return (struct fixed_share){ margin_target(m->margins[i], k)->value,
	    m->targets->margins[i].total };
}

uint64_t
margins_line(const struct margins *m, size_t i, size_t k)
{
	return margin_target(m->margins[i], k)->line;
}

/* Who is missing in the i-th margin may have a category, behind the others. */
static uint32_t
category_of_missing(const struct margins *m, size_t i)
{
	return m->own ? (uint32_t)margins_targets(m, i) : MARGIN_NONE;
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
		if (margin_find(m->margins[i], in, counted, &categories[i],
		    d) < 0)
			return -1;
		if (categories[i] == MARGIN_MISSING)
			categories[i] = category_of_missing(m, i);
		known &= categories[i] != MARGIN_NONE;
	}
	for (size_t i = 0; i < m->targets->nnumbers; i++)
		if (read_number(&m->numbers[i], in, &numbers[i], d) < 0) {
			if (counted)
				return -1;
			known = 0;
		}
	return known;
}

int
margins_join(struct margins *m, const struct margins *other)
{
	for (size_t i = 0; i < m->targets->n; i++)
		if (margin_join(m->margins[i], other->margins[i]) < 0)
			return -1;
	return m->targets->nnumbers > 0 ? -1 : 0;
}

static void
remark_missing(struct slice name, uint64_t missing, struct remarks *r)
{
	if (missing > 0)
		remarks_add(r, "%s: %" PRIu64 " respondent%s no answer "
		    "(--missing own makes them a category that keeps its "
		    "share)", name.p, missing, missing == 1 ? " has" :
		    "s have");
}

void
margins_check(const struct margins *m, struct remarks *r)
{
	size_t without = 0;

	for (size_t i = 0; i < m->targets->n; i++) {
		without += margin_check(m->margins[i], r);
		if (!m->own)
			remark_missing(margins_name(m, i),
			    margin_missing(m->margins[i]), r);
	}
	if (without > 0)
		remarks_add(r, "--collapse 'answer=category' puts answers into "
		    "a category that has a target");
}

void
margins_check_given(const struct margins *m, struct remarks *r)
{
	for (size_t i = 0; i < m->targets->n; i++)
		margin_check_given(m->margins[i], r);
}
