/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/list.h"
#include "stats/compare.h"
#include "stats/interval.h"
#include "tidy/difference.h"
#include "table/table.h"
#include "count/making.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/banner_find.h"
#include "kind-crosstab/gaps.h"

static struct slice
heading_of(const struct banner *b, size_t i)
{
	size_t block = b->columns[i].block;

	return block == TABLE_NO_BLOCK ? slice_of("Total") :
	    b->blocks[block].heading;
}

static bool
is_called(const void *ctx, size_t i, struct slice name)
{
	return banner_find_is(ctx, i, name);
}

static bool
is_same_break(const void *ctx, size_t i, size_t k)
{
	const struct banner *b = ctx;

	return b->columns[i].block != TABLE_NO_BLOCK &&
	    b->columns[i].block == b->columns[k].block;
}

/* By its label alone in the break, as in the stream. */
struct labels {
	const struct banner *b;
	size_t block;
};

static bool
is_labelled(const void *ctx, size_t i, struct slice name)
{
	const struct labels *l = ctx;

	return l->b->columns[i].block == l->block &&
	    slice_eq(slice_trim(l->b->columns[i].label), name);
}

static bool
is_known(const void *ctx, struct slice name)
{
	const struct banner *b = ctx;

	for (size_t i = 0; i < b->ncolumns; i++)
		if (is_called(b, i, name))
			return true;
	return false;
}

static int
split(const struct banner *b, const char *asked, struct slice *left,
    struct slice *right, struct diag *d)
{
	struct slice *names = xcalloc(b->ncolumns, sizeof(*names));
	int status;

	for (size_t i = 0; i < b->ncolumns; i++)
		names[i] = b->columns[i].label;
	status = difference_split(&(struct difference_asked){ "--difference",
	    asked, "column", "two columns", "Female - Male" },
	    &(struct difference_names){ names, b->ncolumns, is_known, b },
	    left, right, d);
	free(names);
	return status;
}

/* Why the text means no two columns. */
static int
not_found(const struct banner *b, const char *asked, struct diag *d)
{
	struct slice left, right;

	if (split(b, asked, &left, &right, d) < 0)
		return -1;
	if (slice_eq(left, right))
		return diag_set(d, "--difference \"%s\": a column has no "
		    "difference from itself", asked);
	if (is_called(b, 0, left) || is_called(b, 0, right))
		return diag_set(d, "--difference \"%s\": the Total is in no "
		    "break; --versus total compares a column with everybody "
		    "else", asked);
	return diag_set(d, "--difference \"%s\": wanted two columns of the "
	    "same break", asked);
}

static int
find(const struct banner *b, const char *asked, struct table_difference *of,
    struct diag *d)
{
	const struct difference_among all = { b->ncolumns, is_called,
	    is_same_break, b };
	size_t n = difference_find(slice_of(asked), &all, &of->first,
	    &of->second);
	struct slice heading;

	if (n == 0)
		return not_found(b, asked, d);
	if (n == 1)
		return 0;
	heading = heading_of(b, of->first);
	return diag_set(d, "--difference \"%s\": several columns are called "
	    "so; the break before each label says which, as in "
	    "'%.*s: %.*s - %.*s: %.*s'", asked, (int)heading.n, heading.p,
	    (int)b->columns[of->first].label.n, b->columns[of->first].label.p,
	    (int)heading.n, heading.p, (int)b->columns[of->second].label.n,
	    b->columns[of->second].label.p);
}

/* The labels with DIFFERENCE_LESS between them, by which a reader finds the
 * columns again. */
static int
give_label(struct table *t, const struct banner *b,
    struct table_difference *of, struct diag *d)
{
	const struct labels labels = { b, b->columns[of->first].block };
	const struct difference_among all = { b->ncolumns, is_labelled, NULL,
	    &labels };
	struct buf text;
	size_t i, k, n;

	buf_init(&text);
	buf_slice(&text, b->columns[of->first].label);
	buf_puts(&text, DIFFERENCE_LESS);
	buf_slice(&text, b->columns[of->second].label);
	of->label = table_text(t, buf_all(&text));
	buf_clear(&text);
	n = difference_find(of->label, &all, &i, &k);
	return n == 1 ? 0 : diag_set(d, "--difference: \"%.*s\" could be of "
	    "other columns, too; groups with other labels tell them apart",
	    (int)of->label.n, of->label.p);
}

int
gaps_find(struct table *t, const struct banner *b, const struct list *asked,
    struct diag *d)
{
	t->differences = xcalloc(asked->n, sizeof(*t->differences));
	for (size_t i = 0; i < asked->n; i++) {
		struct table_difference *of = &t->differences[i];

		if (find(b, asked->items[i], of, d) < 0 ||
		    give_label(t, b, of, d) < 0)
			return -1;
		for (size_t k = 0; k < i; k++)
			if (t->differences[k].first == of->first &&
			    t->differences[k].second == of->second)
				return diag_set(d, "--difference \"%s\" is "
				    "given twice", asked->items[i]);
		t->ndifferences++;
	}
	return 0;
}

static void
put_tested(struct table_gap *gap, const struct comparison *c, double level)
{
	gap->defined = gap->tested = true;
	gap->value = c->difference;
	gap->se = c->se;
	gap->p = c->p;
	gap->has_interval = interval_mean(c->difference, c->se * c->se, c->df,
	    level, &gap->interval) && isfinite(gap->interval.lower) &&
	    isfinite(gap->interval.upper);
}

/* Two figures without a test still have a difference. */
static void
put_untested(struct table_gap *gap, const struct table_cell *first,
    const struct table_cell *second)
{
	gap->value = first->value - second->value;
	gap->defined = first->defined && second->defined &&
	    isfinite(gap->value);
}

void
gaps_add(const struct making *w, size_t i, size_t row,
    const struct comparison *c, bool few_in_both)
{
	struct table_difference *of = &w->table->differences[i];
	struct table_gap gap = { .row = row };

	if (c == NULL)
		gap.status = TABLE_SMALL;
	else if (few_in_both)
		gap = (struct table_gap){ .row = row, .hidden = true,
		    .status = TABLE_SECRET };
	else if (c->defined)
		put_tested(&gap, c, w->look->level);
	else
		put_untested(&gap, table_at(w->table, row, of->first),
		    table_at(w->table, row, of->second));
	of->gaps = xgrow(of->gaps, of->n, &of->cap, sizeof(*of->gaps));
	of->gaps[of->n++] = gap;
}
