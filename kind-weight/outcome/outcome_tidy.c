/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "base/choice.h"
#include "base/xalloc.h"
#include "stats/weight.h"
#include "tidy/tidy.h"
#include "tidy/weighting_table.h"
#include "kind-weight/outcome/outcome.h"
#include "kind-weight/outcome/outcome_lines.h"
#include "kind-weight/outcome/outcome_table.h"
#include "kind-weight/outcome/outcome_tidy.h"

/* Shares are shown with so many. */
enum { DECIMALS = 1 };

/* A share of all, in percent, with the status of one that prints as 0. */
static void
set_share(struct tidy_cell *cell, struct fixed_share s)
{
	cell->figure = outcome_table_number(fixed_figure(100 * s.num, s.den));
	if (s.num > 0 && fixed_round(s.num, s.den, DECIMALS + 2) == 0)
		cell->status |= TABLE_LOW;
}

static void
set_people(struct tidy_cell *cell, fixed_uint weighted, uint64_t n,
    const struct fixed_sum *all)
{
	const struct fixed_sum part = { .w = weighted };

	set_share(cell, fixed_share_of(&part, all));
	cell->weighted = outcome_table_number(fixed_figure(weighted,
	    WEIGHT_ONE));
	cell->unweighted = outcome_table_count(n);
	if (n == 0)
		cell->status |= TABLE_NOBODY;
}

static void
put_category(struct outcome_table *m, size_t row,
    const struct outcome_category *c)
{
	const struct outcome *o = m->o;
	const struct fixed_sum interviewed = { .w =
	    (fixed_uint)o->before.n * WEIGHT_ONE };
	size_t at = 0;

	m->table->rows[row] = (struct tidy_row){ TABLE_ANSWER, c->label };
	set_people(outcome_table_cell(m, row, at++), c->after, c->n - c->zero,
	    &o->after);
	set_people(outcome_table_cell(m, row, at++),
	    (fixed_uint)c->n * WEIGHT_ONE, c->n, &interviewed);
	if (o->start.n > 0)
		set_people(outcome_table_cell(m, row, at++), c->before, c->n,
		    &o->before);
	set_share(outcome_table_cell(m, row, at), c->target);
}

static void
put_margin(struct outcome_table *m, const struct outcome_margin *margin)
{
	outcome_table_begin(m, margin->name, margin->wording, margin->n);
	outcome_table_columns(m);
	for (size_t i = 0; i < margin->n; i++)
		put_category(m, i, &margin->categories[i]);
	outcome_table_start(m);
}

/* A mean of everybody in the column. */
static void
set_mean(struct tidy_cell *cell, double mean)
{
	cell->figure = outcome_table_number(mean);
	cell->weighted = cell->base.weighted;
	cell->unweighted = cell->base.unweighted;
}

/* Without starting weights the mean before is that of those interviewed; with
 * them, theirs is not known. */
static void
put_mean(struct outcome_table *m, const struct outcome_mean *mean)
{
	bool start = m->o->start.n > 0;
	size_t at = 0;

	outcome_table_begin(m, mean->name, mean->name, 1);
	outcome_table_columns(m);
	m->table->rows[0] = (struct tidy_row){ TABLE_MEAN, slice_of("Mean") };
	set_mean(outcome_table_cell(m, 0, at++), mean->after);
	if (start)
		outcome_table_cell(m, 0, at++)->status = TABLE_NO_FIGURE;
	set_mean(outcome_table_cell(m, 0, at++), mean->before);
	outcome_table_cell(m, 0, at)->figure =
	    outcome_table_number(mean->target);
	outcome_table_start(m);
}

/* A weight in units of the mean of all. */
static double
relative(const struct outcome *o, int64_t weight)
{
	return fixed_figure((fixed_uint)weight * o->after.n, o->after.w);
}

static void
put_weight(struct outcome_table *m, enum weighting_row row, double value)
{
	struct tidy_table *t = m->table;
	struct tidy_cell *cell = outcome_table_cell(m, t->nrows, 0);

	set_mean(cell, value);
	t->rows[t->nrows++] = (struct tidy_row){ TABLE_WEIGHT,
	    slice_of(weighting_figures[row].label) };
}

static void
put_weights(struct outcome_table *m)
{
	const struct outcome *o = m->o;
	double n = (double)o->after.n, effective = fixed_effective(&o->after);

	put_weight(m, WEIGHTING_EFFICIENCY, 100 * effective / n);
	put_weight(m, WEIGHTING_DESIGN, n / effective);
	put_weight(m, WEIGHTING_LOWEST, relative(o, o->min));
	put_weight(m, WEIGHTING_P1, relative(o, o->p1));
	put_weight(m, WEIGHTING_MEDIAN, relative(o, o->median));
	put_weight(m, WEIGHTING_P99, relative(o, o->p99));
	put_weight(m, WEIGHTING_HIGHEST, relative(o, o->max));
	if (o->has_cap) {
		put_weight(m, WEIGHTING_CAP, o->cap);
		put_weight(m, WEIGHTING_AT_CAP, (double)o->at_cap);
	}
	if (o->has_floor) {
		put_weight(m, WEIGHTING_FLOOR, o->floor);
		put_weight(m, WEIGHTING_AT_FLOOR, (double)o->at_floor);
	}
	if (o->cycles > 0)
		put_weight(m, WEIGHTING_CYCLES, o->cycles);
	put_weight(m, WEIGHTING_OFF, 100 * o->off);
}

/* "Weights by raking to gender, age and region" */
static void
put_summary(struct outcome_table *m)
{
	struct tidy_table *t;
	struct buf b;

	buf_init(&b);
	buf_puts(&b, "Weights by ");
	outcome_lines_method(m->o, " and ", &b);
	outcome_table_begin(m, m->o->weight, outcome_table_keep(m, &b),
	    WEIGHTING_ROWS);
	outcome_table_column(m, WEIGHTING_AFTER);
	t = m->table;
	t->ncells = t->nrows;
	t->cells = xcalloc(t->ncells, sizeof(*t->cells));
	t->nrows = 0;
	put_weights(m);
	t->ncells = t->nrows;
	outcome_table_start(m);
	outcome_table_note(m, "Weights are in units of their mean. "
	    "Efficiency: the effective base in percent of those interviewed. "
	    "Largest deviation: of a weighted share from its target, in "
	    "percentage points.");
}

static enum table_weighting
weighting_of(const char *method)
{
	struct slice rest = slice_of(method), word;
	int i;

	slice_part(&rest, ' ', &word);
	i = choice_find(table_weightings, word);
	if (i < 0)
		abort();	/* one of outcome.h */
	return (enum table_weighting)i;
}

static struct made
made_of(const struct outcome *o, size_t n)
{
	struct made made = { .percent = TABLE_OF_COLUMN,
	    .look = { .decimals = DECIMALS, .level = 0.95, .weighted = true,
	    .weighting = weighting_of(o->method) } };

	for (size_t i = 0; i < n; i++) {
		made.tables += o[i].nmargins + o[i].nmeans + 1;
		made.look.weight_0 += o[i].weight_0;
		made.look.interviewed += o[i].before.n + o[i].weight_0;
	}
	return made;
}

void
outcome_tidy(const struct outcome *o, size_t n, struct tidy *out)
{
	struct outcome_table m = { .out = out, .made = made_of(o, n) };

	for (size_t i = 0; i < n; i++) {
		m.o = &o[i];
		for (size_t k = 0; k < o[i].nmargins; k++)
			put_margin(&m, &o[i].margins[k]);
		for (size_t k = 0; k < o[i].nmeans; k++)
			put_mean(&m, &o[i].means[k]);
		put_summary(&m);
	}
}
