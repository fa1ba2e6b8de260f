/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "table/beside.h"
#include "table/table.h"
#include "hide/twins.h"
#include "hide/tablesum.h"

size_t
tablesum_row(const struct table *t, size_t count)
{
	return count / t->ncolumns;
}

size_t
tablesum_column(const struct table *t, size_t count)
{
	return count % t->ncolumns;
}

static void
add_count(struct tablesums *s, size_t count)
{
	s->counts = xgrow(s->counts, s->ncounts, &s->counts_cap,
	    sizeof(*s->counts));
	s->counts[s->ncounts++] = count;
}

/* Ends the sum that was begun; one of fewer counts than that is none. */
static void
end_sum(struct tablesums *s, size_t least)
{
	size_t begin = s->n > 0 ? s->ends[s->n - 1] : 0;

	if (s->ncounts - begin < least) {
		s->ncounts = begin;
		return;
	}
	s->ends = xgrow(s->ends, s->n, &s->ends_cap, sizeof(*s->ends));
	s->ends[s->n++] = s->ncounts;
}

static uint64_t
people_of(const struct table *t, size_t count)
{
	size_t row = tablesum_row(t, count), column = tablesum_column(t, count);

	return row < t->nrows ? table_at(t, row, column)->sum.n :
	    t->columns[column].base.n;
}

/* The same for a sum of which a set can be none: where somebody is in two of
 * the parts, or in none of them, what a reader works out is not the count. */
static void
end_sum_if_one(struct tablesums *s, const struct table *t, size_t least)
{
	size_t begin = s->n > 0 ? s->ends[s->n - 1] : 0;
	uint64_t n = 0;

	for (size_t i = begin + 1; i < s->ncounts; i++)
		n += people_of(t, s->counts[i]);
	if (s->ncounts > begin && n != people_of(t, s->counts[begin]))
		s->ncounts = begin;
	end_sum(s, least);
}

static void
add_base(struct tablesums *s, const struct table *t, size_t column)
{
	add_count(s, t->nrows * t->ncolumns + column);
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_ANSWER)
			add_count(s, r * t->ncolumns + column);
	end_sum(s, 2);
}

static void
add_net(struct tablesums *s, const struct table *t, size_t net, size_t column)
{
	add_count(s, net * t->ncolumns + column);
	for (size_t r = 0; r < t->nrows; r++)
		if (table_is_member(t, net, r))
			add_count(s, r * t->ncolumns + column);
	end_sum_if_one(s, t, 2);
}

/* A net of all answers is not taken for the base: of a set it is not. */
static void
add_net_and_others(struct tablesums *s, const struct table *t, size_t net,
    size_t column)
{
	add_count(s, t->nrows * t->ncolumns + column);
	add_count(s, net * t->ncolumns + column);
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_ANSWER &&
		    !table_is_member(t, net, r))
			add_count(s, r * t->ncolumns + column);
	end_sum_if_one(s, t, 3);
}

static bool
is_raw_answer(const struct table *t, size_t row)
{
	return t->rows[row].kind == TABLE_RAW && t->rows[row].answers.n == 0;
}

/* The answer or net that a raw row stands beside, or nrows. */
static size_t
beside(const struct table *t, size_t raw)
{
	struct slice label = beside_answer(TABLE_RAW, t->rows[raw].label);
	size_t r = 0;

	while (r < t->nrows && ((t->rows[r].kind != TABLE_ANSWER &&
	    t->rows[r].kind != TABLE_NET) ||
	    !slice_eq(t->rows[r].label, label)))
		r++;
	return r;
}

/* Who gave no answer are raw rows only. */
static void
add_unanswered(struct tablesums *s, const struct table *t, size_t net,
    size_t column)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (is_raw_answer(t, r) && beside(t, r) == t->nrows &&
		    (net == t->nrows || table_is_member(t, net, r)))
			add_count(s, r * t->ncolumns + column);
	end_sum(s, 2);
}

/* A raw row has those of the row that it stands beside, and a net may have some
 * who gave no answer, too.  The base of raw rows is no secret, and so the other
 * one and those who gave no answer are a sum without a count of its own. */
static void
add_raw(struct tablesums *s, const struct table *t, size_t column)
{
	for (size_t r = 0; r < t->nrows; r++) {
		if (t->rows[r].kind != TABLE_RAW)
			continue;
		if (t->rows[r].answers.n > 0)
			add_net(s, t, r, column);
		if (beside(t, r) == t->nrows)
			continue;
		add_count(s, r * t->ncolumns + column);
		add_count(s, beside(t, r) * t->ncolumns + column);
		add_unanswered(s, t, r, column);
	}
	if (t->base_all.n == 0)
		return;
	add_count(s, t->nrows * t->ncolumns + column);
	add_unanswered(s, t, t->nrows, column);
}

static bool
has_answers(const struct table *t)
{
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_ANSWER)
			return true;
	return false;
}

/* Do the nets add up to the base, weighted and not? */
static bool
nets_add_up(const struct table *t, size_t column)
{
	const struct fixed_sum *base = &t->columns[column].base;
	struct fixed_sum sum = { 0 };

	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_NET)
			fixed_merge(&sum, &table_at(t, r, column)->sum);
	return sum.n == base->n && sum.w == base->w;
}

/* Everybody is in one net, as far as the counts can show. */
static bool
nets_are_all(const struct table *t)
{
	for (size_t c = 0; c < t->ncolumns; c++)
		if (!nets_add_up(t, c))
			return false;
	return true;
}

static void
add_nets(struct tablesums *s, const struct table *t, size_t column)
{
	add_count(s, t->nrows * t->ncolumns + column);
	for (size_t r = 0; r < t->nrows; r++)
		if (t->rows[r].kind == TABLE_NET)
			add_count(s, r * t->ncolumns + column);
	end_sum(s, 3);
}

/* Does what the row has of some columns tell what it has of all?  A median does
 * not. */
static bool
adds_up(const struct table *t, size_t row)
{
	return row == t->nrows || t->rows[row].kind != TABLE_MEDIAN;
}

/* first is the number of the row's first count. */
static void
add_total(struct tablesums *s, const struct table *t, size_t first,
    size_t block)
{
	add_count(s, first);
	for (size_t c = 1; c < t->ncolumns; c++)
		if (t->columns[c].block == block)
			add_count(s, first + c);
	end_sum(s, 2);
}

struct adding {
	struct tablesums *s;
	const struct table *t;
};

static void
add_twins(void *ctx, const size_t *columns, size_t n)
{
	const struct adding *a = ctx;
	const struct table *t = a->t;

	for (size_t r = 0; r <= t->nrows; r++) {
		if (!adds_up(t, r))
			continue;
		for (size_t i = 0; i < n; i++)
			add_count(a->s, r * t->ncolumns + columns[i]);
		end_sum(a->s, 2);
	}
}

void
tablesums_init(struct tablesums *s, const struct table *t)
{
	bool nets = !has_answers(t) && nets_are_all(t);

	*s = (struct tablesums){ .n = 0 };
	for (size_t c = 0; c < t->ncolumns; c++) {
		if (nets)
			add_nets(s, t, c);
		add_base(s, t, c);
		add_raw(s, t, c);
		for (size_t r = 0; r < t->nrows; r++)
			if (table_is_net(t->rows[r].kind)) {
				add_net(s, t, r, c);
				add_net_and_others(s, t, r, c);
			}
	}
	for (size_t b = 0; b < t->nblocks; b++)
		for (size_t r = 0; r <= t->nrows; r++)
			if (adds_up(t, r))
				add_total(s, t, r * t->ncolumns, b);
	twins_find(t, add_twins, &(struct adding){ s, t });
}

void
tablesums_clear(struct tablesums *s)
{
	free(s->counts);
	free(s->ends);
}

struct tablesum
tablesums_at(const struct tablesums *s, size_t i)
{
	size_t begin = i > 0 ? s->ends[i - 1] : 0;

	return (struct tablesum){ s->counts + begin, s->ends[i] - begin };
}

bool
tablesum_unknown(struct tablesum sum, const bool *known, size_t *count)
{
	size_t n = 0;

	for (size_t i = 0; i < sum.n && n < 2; i++)
		if (!known[sum.counts[i]]) {
			*count = sum.counts[i];
			n++;
		}
	return n == 1;
}
