/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/list.h"
#include "tidy/difference.h"
#include "table/table.h"
#include "tidy/lead.h"

static bool
is_called(const void *ctx, size_t i, struct slice name)
{
	const struct table *t = ctx;

	return table_is_share(t->rows[i].kind) &&
	    table_is_compared(t->rows[i].kind) &&
	    slice_eq(slice_trim(t->rows[i].label), name);
}

static size_t
find(const struct table *t, const char *asked, size_t *first, size_t *second)
{
	return difference_find(slice_of(asked), &(struct difference_among){
	    t->nrows, is_called, NULL, t }, first, second);
}

/* The answers that a row has, one a line. */
static struct slice
answers_of(const struct table *t, size_t row)
{
	return t->rows[row].kind == TABLE_NET ? t->rows[row].answers :
	    t->rows[row].label;
}

/* The first answer that both rows have, or an empty text. */
static struct slice
common_answer(const struct table *t, const struct lead *l)
{
	struct slice left = answers_of(t, l->first);

	while (left.n > 0) {
		struct slice one = slice_line(&left);
		struct slice right = answers_of(t, l->second);

		while (right.n > 0)
			if (slice_eq(slice_line(&right), one))
				return one;
	}
	return slice_of("");
}

/*
 * Finds the rows that "Labour - Conservative" names, answers or nets.  1, or 0
 * if the table does not have both; or -1 and the diag, if it names several, if
 * an answer is in both, or if they are of a set, of which somebody may have
 * ticked both.
 */
static int
find_lead(const struct table *t, bool set, const char *asked, struct lead *l,
    struct diag *d)
{
	size_t n = find(t, asked, &l->first, &l->second);
	struct slice both;

	if (n == 0)
		return 0;
	if (n > 1)
		return diag_set(d, "--lead \"%s\": more than two rows of %.*s "
		    "are called so", asked, (int)t->question.n, t->question.p);
	if (set)
		return diag_set(d, "--lead \"%s\": one respondent can tick "
		    "several options of %.*s; wanted answers of which each "
		    "respondent gave one", asked, (int)t->question.n,
		    t->question.p);
	both = common_answer(t, l);
	if (both.n > 0)
		return diag_set(d, "--lead \"%s\": the answer \"%.*s\" of %.*s "
		    "is in both", asked, (int)both.n, both.p,
		    (int)t->question.n, t->question.p);
	return 1;
}

int
lead_each(const struct table *t, bool set, const struct list *asked,
    lead_fn *fn, void *ctx, struct diag *d)
{
	for (size_t i = 0; i < asked->n; i++) {
		struct lead l;
		int found = find_lead(t, set, asked->items[i], &l, d);

		if (found < 0)
			return -1;
		if (found > 0)
			fn(ctx, &l);
	}
	return 0;
}

void
lead_values(struct lead *l, const struct sums *rows, const struct sums *base)
{
	l->others = (struct sums){ .n = 0 };
	sums_merge(&l->others, base);
	sums_remove(&l->others, &rows[l->first]);
	sums_remove(&l->others, &rows[l->second]);
	l->values[0] = (struct precision_value){ -100, &rows[l->second] };
	l->values[1] = (struct precision_value){ 0, &l->others };
	l->values[2] = (struct precision_value){ 100, &rows[l->first] };
}

void
lead_clear(struct lead *l)
{
	sums_clear(&l->others);
}

struct table_cell *
lead_add(struct table *t, const struct lead *l)
{
	struct table_cell *cells;
	struct buf label, members;

	buf_init(&label);
	buf_init(&members);
	buf_slice(&members, t->rows[l->first].label);
	buf_putc(&members, '\n');
	buf_slice(&members, t->rows[l->second].label);
	buf_puts(&label, "Lead: ");
	buf_slice(&label, t->rows[l->first].label);
	buf_puts(&label, " over ");
	buf_slice(&label, t->rows[l->second].label);
	cells = table_add(t, TABLE_LEAD, buf_all(&label), buf_all(&members));
	buf_clear(&members);
	buf_clear(&label);
	return cells;
}

bool
lead_is_of(const struct table *t, size_t lead, size_t row)
{
	struct slice members = t->rows[lead].members;

	if (t->rows[lead].kind != TABLE_LEAD ||
	    !table_is_share(t->rows[row].kind))
		return false;
	while (members.n > 0)
		if (slice_eq(slice_line(&members), t->rows[row].label))
			return true;
	return false;
}

static bool
is_known(const void *ctx, struct slice name)
{
	const struct table_set *set = ctx;

	for (size_t i = 0; i < set->n; i++)
		for (size_t r = 0; r < set->tables[i]->nrows; r++)
			if (is_called(set->tables[i], r, name))
				return true;
	return false;
}

static int
split(const struct table_set *set, const char *asked, struct slice *left,
    struct slice *right, struct diag *d)
{
	struct slice *names = NULL;
	size_t n = 0, cap = 0;
	int status;

	for (size_t i = 0; i < set->n; i++)
		for (size_t r = 0; r < set->tables[i]->nrows; r++) {
			names = xgrow(names, n, &cap, sizeof(*names));
			names[n++] = set->tables[i]->rows[r].label;
		}
	status = difference_split(&(struct difference_asked){ "--lead", asked,
	    "answer or net", "two answers", "Labour - Conservative" },
	    &(struct difference_names){ names, n, is_known, set }, left,
	    right, d);
	free(names);
	return status;
}

/* Why no table has it. */
static int
not_found(const struct table_set *set, const char *asked, struct diag *d)
{
	struct slice left, right;

	if (split(set, asked, &left, &right, d) < 0)
		return -1;
	return diag_set(d, "--lead \"%s\": wanted two different answers or "
	    "nets of the same question", asked);
}

int
lead_check(const struct table_set *set, const struct list *asked,
    struct diag *d)
{
	for (size_t i = 0; i < asked->n; i++) {
		bool found = false;
		size_t a, b;

		for (size_t k = 0; k < set->n; k++)
			found |= find(set->tables[k], asked->items[i], &a,
			    &b) > 0;
		if (!found)
			return not_found(set, asked->items[i], d);
		for (size_t k = 0; k < i; k++)
			if (strcmp(asked->items[i], asked->items[k]) == 0)
				return diag_set(d, "--lead \"%s\" is given "
				    "twice", asked->items[i]);
	}
	return 0;
}
