/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/diag.h"
#include "codebook/scale_ends.h"
#include "ask/group.h"
#include "table/table_sort.h"
#include "count/survey.h"
#include "count/making.h"
#include "count/making_nets.h"
#include "count/agreement.h"

static bool
is_net(const struct group *g, enum scale_side side)
{
	return slice_eq_nocase(group_label(g),
	    slice_of(scale_net(scale_agreement(), side)));
}

/*
 * The question's net for that column of an agreement table, or nnets: one that
 * the question has before one that it has not, and one that was asked for
 * before one of the codebook.
 */
static size_t
find_net(const struct question *q, enum scale_side side)
{
	size_t found = q->nnets;

	for (size_t i = 0; i < q->nnets; i++) {
		if (!is_net(q->nets[i], side))
			continue;
		if (tally_has_net(q->tally, i))
			return i;
		if (found == q->nnets)
			found = i;
	}
	return found;
}

/* The columns of an agreement table. */
static const enum scale_side sides[] = { SCALE_HIGH, SCALE_MIDDLE, SCALE_LOW,
    SCALE_OPEN };

#define NCOLUMNS LENGTH(sides)

/* In how many of the columns is the answer? */
static unsigned
count_columns(const struct question *q, const struct tally_row *row)
{
	unsigned n = 0;

	for (size_t i = 0; i < NCOLUMNS; i++) {
		size_t net = find_net(q, sides[i]);

		n += net < q->nnets ? tally_result_row_in(row, q->nets[net]) :
		    making_nets_side(scale_agreement(), row) == sides[i];
	}
	return n;
}

/* An answer in no column would get lost, and one in two be counted twice; one
 * that nobody gave would not. */
static int
check_answers(const struct making *w, struct diag *d)
{
	for (size_t i = 0; i < w->nrows; i++) {
		struct slice label = w->rows[i].label;
		unsigned n = count_columns(w->question, &w->rows[i]);

		if (n != 1 && w->rows[i].given)
			return diag_set(d, "%.*s: the answer \"%.*s\" is in "
			    "%s of the columns Agree, Neither, Disagree and "
			    "Don't know; --net says what belongs to a column, "
			    "such as --net 'Agree=Very true|Quite true'",
			    (int)w->question->name.n, w->question->name.p,
			    (int)label.n, label.p, n == 0 ? "none" : "two");
	}
	return 0;
}

/* The first net of --net for that column, or nnets. */
static size_t
first_asked(const struct survey *s, enum scale_side side)
{
	size_t i = 0;

	while (i < s->nnets && !is_net(s->nets[i], side))
		i++;
	return i;
}

int
agreement_check(const struct survey *s, struct diag *d)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->questions[i].is_set)
			return diag_set(d, "--agree: wanted statements, and "
			    "%.*s is a set", (int)s->questions[i].name.n,
			    s->questions[i].name.p);
	for (size_t i = 0; i < s->nnets; i++) {
		struct slice label = group_label(s->nets[i]);
		struct scale_ends e;
		bool known = false;

		if (group_count(s->nets[i]) == 1 &&
		    scale_ends_read(group_value(s->nets[i], 0), &e))
			return diag_set(d, "--net \"%.*s\": with --agree a net "
			    "lists its answers, since each is in one of four",
			    (int)label.n, label.p);
		for (size_t k = 0; k < NCOLUMNS; k++)
			known |= first_asked(s, sides[k]) == i;
		if (!known)
			return diag_set(d, "--net: found \"%.*s\", wanted "
			    "with --agree one of Agree, Neither, Disagree and "
			    "Don't know, each of them once", (int)label.n,
			    label.p);
	}
	return 0;
}

/* Nets that were asked for come before the codebook's, and these before the
 * scale's. */
int
agreement_add(const struct making *w, struct diag *d)
{
	if (check_answers(w, d) < 0)
		return -1;
	for (size_t i = 0; i < NCOLUMNS; i++) {
		size_t net = find_net(w->question, sides[i]);

		if (net < w->question->nnets)
			making_nets_add(w, net, slice_of(scale_net(
			    scale_agreement(), sides[i])));
		else
			making_nets_add_side(w, scale_agreement(), sides[i]);
	}
	return 0;
}

/* Agree is the first net of an agreement table. */
static struct table_sort_key
key_of(const struct table *t)
{
	size_t row = 0;

	while (t->rows[row].kind != TABLE_NET)
		row++;
	return table_sort_key(t, row, 0);
}

void
agreement_sort(const struct table_set *set)
{
	struct table_sort_key *keys = xcalloc(set->n, sizeof(*keys));
	struct table **were = xcalloc(set->n, sizeof(*were));

	for (size_t i = 0; i < set->n; i++) {
		were[i] = set->tables[i];
		keys[i] = key_of(were[i]);
	}
	table_sort_keys(keys, set->n);
	for (size_t i = 0; i < set->n; i++)
		set->tables[i] = were[keys[i].was];
	free(were);
	free(keys);
}
