/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "cli/remarks.h"
#include "weighting/dimension.h"
#include "weighting/margin.h"
#include "weighting/targets.h"

/* More crossings of groups than this are no margin that anybody meant. */
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
		m->cells[i] = MARGIN_NONE;
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

/* A dimension of each column, and how many crossings their groups have. */
static int
make_dimensions(struct margin *m, struct diag *d)
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
	return 0;
}

struct margin *
margin_new(const struct target_margin *of, struct diag *d)
{
	struct margin *m = xcalloc(1, sizeof(*m));

	m->of = of;
	if (make_dimensions(m, d) < 0) {
		margin_free(m);
		return NULL;
	}
	fill_cells(m);
	return m;
}

void
margin_free(struct margin *m)
{
	if (m == NULL)
		return;
	for (size_t c = 0; c < m->of->ncolumns; c++)
		dimension_free(m->dimensions[c]);
	free(m->dimensions);
	free(m->targets);
	free(m->cells);
	free(m->outside);
	free(m);
}

int
margin_open(struct margin *m, const struct codebook *cb, struct csvin *in,
    const struct columns *c, struct diag *d)
{
	for (size_t i = 0; i < m->of->ncolumns; i++)
		if (dimension_open(m->dimensions[i], cb, in, c, d) < 0)
			return -1;
	return 0;
}

size_t
margin_count(const struct margin *m)
{
	return m->ncategories;
}

const struct target *
margin_target(const struct margin *m, size_t k)
{
	return &m->of->targets[m->targets[k]];
}

uint64_t
margin_missing(const struct margin *m)
{
	return m->missing;
}

int
margin_find(struct margin *m, const struct csvin *in, bool counted,
    uint32_t *category, struct diag *d)
{
	size_t cell = 0, group;
	bool missing = false, none = false;

	for (size_t c = 0; c < m->of->ncolumns; c++) {
		if (dimension_find(m->dimensions[c], in, counted, &group,
		    d) < 0)
			return -1;
		missing |= group == DIMENSION_MISSING;
		none |= group == DIMENSION_NONE;
		if (c > 0)
			cell *= dimension_count(m->dimensions[c]);
		cell += group;
	}
	*category = none ? MARGIN_NONE : MARGIN_MISSING;
	if (!none && !missing) {
		*category = m->cells[cell];
		if (*category == MARGIN_NONE)
			m->outside[cell] += counted;
	} else if (!none) {
		m->missing += counted;
	}
	return 0;
}

int
margin_join(struct margin *m, const struct margin *other)
{
	for (size_t c = 0; c < m->of->ncolumns; c++)
		if (dimension_join(m->dimensions[c], other->dimensions[c]) < 0)
			return -1;
	m->missing += other->missing;
	return 0;
}

/* The label of a crossing. */
static void
put_cell(const struct margin *m, size_t cell, struct remarks *r, uint64_t n)
{
	struct buf b = { NULL, 0, 0 };
	size_t left = m->ncells;

	for (size_t c = 0; c < m->of->ncolumns; c++) {
		left /= dimension_count(m->dimensions[c]);
		buf_puts(&b, c > 0 ? "*" : "");
		buf_slice(&b, dimension_label(m->dimensions[c], cell / left));
		cell %= left;
	}
	remarks_add(r, "%s: %" PRIu64 " respondent%s \"%s\", which has no "
	    "target", m->of->name.p, n, n == 1 ? " is" : "s are", b.p);
	buf_clear(&b);
}

size_t
margin_check(const struct margin *m, struct remarks *r)
{
	size_t without = 0;

	for (size_t c = 0; c < m->of->ncolumns; c++)
		without += dimension_check_untaken(m->dimensions[c], r);
	for (size_t i = 0; i < m->ncells; i++)
		if (m->outside[i] > 0) {
			put_cell(m, i, r, m->outside[i]);
			without++;
		}
	return without;
}

void
margin_check_given(const struct margin *m, struct remarks *r)
{
	for (size_t c = 0; c < m->of->ncolumns; c++)
		dimension_check_given(m->dimensions[c], r);
}
