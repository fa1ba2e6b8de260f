/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whoever reads a table knows what is shown, and then every count that is the
 * only unknown one in a sum.  So the search for secondary cells does what such
 * a reader does: where that would bring out a secret, one more count of the
 * sum becomes a secret, and the reading begins again.  It ends, at the latest,
 * when all is hidden.
 */
#include <stdlib.h>

#include "base/xalloc.h"
#include "tidy/lead.h"
#include "table/table.h"
#include "hide/redact.h"
#include "hide/tablesum.h"
#include "hide/hide.h"

static struct table_cell *
cell_at(struct table *t, size_t r, size_t c)
{
	return &t->cells[r * t->ncolumns + c];
}

/* Is the column's base below the limit, or the base of the cell's share? */
static bool
rests_on_few(const struct table *t, size_t r, size_t c, uint64_t limit,
    bool effective)
{
	return table_is_small(table_people(t, c), limit, effective) ||
	    table_is_small(table_base_people(t, r, c), limit, effective) ||
	    (!table_is_share(t->rows[r].kind) &&
	    table_is_small(&table_at(t, r, c)->sum, limit, effective));
}

static void
hide_small_base(struct table *t, size_t r, size_t c,
    const struct table_small *small)
{
	struct table_cell *cell = cell_at(t, r, c);

	if (rests_on_few(t, r, c, small->hide, small->effective))
		redact_cell(cell, TABLE_SMALL);
	else if (rests_on_few(t, r, c, small->flag, small->effective))
		cell->status |= TABLE_SMALL;
}

static void
empty_column(struct table *t, size_t c)
{
	unsigned status = t->columns[c].status & TABLE_NO_COLUMN ?
	    TABLE_NO_COLUMN : TABLE_NO_FIGURE;

	t->columns[c].status |= status;
	for (size_t r = 0; r < t->nrows; r++) {
		redact_figures(cell_at(t, r, c));
		cell_at(t, r, c)->status = status;
	}
}

void
hide_small_bases(struct table *t, const struct table_look *look)
{
	const struct table_small *small = &look->small;
	uint64_t limit = small->hide > small->flag ? small->hide :
	    small->flag;

	for (size_t c = 0; c < t->ncolumns; c++) {
		if (t->columns[c].base.n == 0) {
			empty_column(t, c);
			continue;
		}
		if (table_is_small(table_people(t, c), limit,
		    small->effective))
			t->columns[c].status |= TABLE_SMALL;
		for (size_t r = 0; r < t->nrows; r++)
			hide_small_base(t, r, c, small);
	}
	redact_marks(t);
}

struct search {
	struct table *t;
	struct tablesums sums;
	bool *secret;		/* by numbers of tablesum.h */
	bool *known;		/* to a reader */
	uint64_t min_cell;
	struct hide_log *log;
	bool changed;		/* there is a new secret */
};

static void hide_cell(struct search *s, size_t r, size_t c);

static bool
is_few(const struct search *s, uint64_t n)
{
	return n > 0 && n < s->min_cell;
}

/* How many have a row of their own that is not in the net?  In a set somebody
 * may be in several, and have none. */
static uint64_t
others_of(const struct table *t, size_t net, size_t c, bool *any)
{
	uint64_t n = 0;

	*any = false;
	for (size_t r = 0; r < t->nrows; r++) {
		if (t->rows[r].kind != TABLE_ANSWER)
			continue;
		*any = true;
		if (!table_is_member(t, net, r))
			n += table_at(t, r, c)->sum.n;
	}
	return n;
}

/* Are those who are not in the net, or have no number for the mean, few, and
 * not told by rows of their own, which then are few too?  Such rows are not
 * there for who sees the nets alone. */
static bool
has_few_others(const struct search *s, size_t r, size_t c)
{
	const struct table *t = s->t;
	uint64_t rest, others;
	bool any;

	if (t->rows[r].kind == TABLE_ANSWER ||
	    t->rows[r].kind == TABLE_LEAD || t->rows[r].kind == TABLE_RAW)
		return false;
	rest = t->columns[c].base.n - table_at(t, r, c)->sum.n;
	others = others_of(t, r, c, &any);
	if (any && (t->rows[r].kind != TABLE_NET || (others == rest &&
	    !t->nets_alone)))
		return false;
	return is_few(s, rest);
}

static bool
is_primary(const struct search *s, size_t count)
{
	const struct table *t = s->t;
	size_t r = tablesum_row(t, count), c = tablesum_column(t, count);

	return is_few(s, table_people(t, c)->n) ||
	    is_few(s, t->columns[c].all.n) || (r < t->nrows &&
	    (is_few(s, t->cells[count].sum.n) || has_few_others(s, r, c)));
}

static bool
make_secret(struct search *s, size_t count)
{
	if (s->secret[count])
		return false;
	s->secret[count] = s->changed = true;
	s->known[count] = false;
	if (is_primary(s, count))
		s->log->primary++;
	else
		s->log->secondary++;
	return true;
}

/* The cells that tell an answer: nets, means. */
static void
hide_with_answer(struct search *s, size_t r, size_t c)
{
	for (size_t other = 0; other < s->t->nrows; other++)
		if (table_is_member(s->t, other, r) ||
		    (!table_is_share(s->t->rows[other].kind) &&
		    s->t->rows[other].kind != TABLE_LEAD))
			hide_cell(s, other, c);
}

/* A lead and one of its two shares tell the other. */
static void
hide_leads(struct search *s, size_t r, size_t c)
{
	for (size_t other = 0; other < s->t->nrows; other++)
		if (lead_is_of(s->t, other, r))
			hide_cell(s, other, c);
}

/* A count and its percentage tell what the percentage is of. */
static void
hide_parts_of(struct search *s, size_t r)
{
	if (table_is_share(s->t->rows[r].kind))
		for (size_t c = 0; c < s->t->ncolumns; c++)
			hide_cell(s, r, c);
}

static void
hide_cell(struct search *s, size_t r, size_t c)
{
	struct table *t = s->t;

	if (!make_secret(s, r * t->ncolumns + c))
		return;
	redact_cell(cell_at(t, r, c), TABLE_SECRET);
	if (t->rows[r].kind == TABLE_ANSWER || t->rows[r].kind == TABLE_RAW)
		hide_with_answer(s, r, c);
	hide_leads(s, r, c);
	if (t->percent == TABLE_OF_ROW && c == 0)
		hide_parts_of(s, r);
}

static void
hide_column(struct search *s, size_t c)
{
	struct table *t = s->t;

	if (!make_secret(s, t->nrows * t->ncolumns + c))
		return;
	t->columns[c].hidden = true;
	t->columns[c].status = TABLE_SECRET;
	for (size_t r = 0; r < t->nrows; r++) {
		hide_cell(s, r, c);
		if (t->percent == TABLE_OF_TOTAL && c == 0)
			hide_parts_of(s, r);
	}
}

static void
hide_count(struct search *s, size_t count)
{
	size_t r = tablesum_row(s->t, count);
	size_t c = tablesum_column(s->t, count);

	if (r == s->t->nrows)
		hide_column(s, c);
	else
		hide_cell(s, r, c);
}

static void
hide_primary(struct search *s)
{
	size_t n = (s->t->nrows + 1) * s->t->ncolumns;

	for (size_t i = 0; i < n; i++)
		if (is_primary(s, i))
			hide_count(s, i);
}

/* What a reader knows before working anything out. */
static void
start_known(struct search *s)
{
	const struct table *t = s->t;
	size_t n = t->nrows * t->ncolumns;

	for (size_t i = 0; i < n; i++)
		s->known[i] = !t->cells[i].hidden;
	for (size_t c = 0; c < t->ncolumns; c++)
		s->known[n + c] = !t->columns[c].hidden;
}

/*
 * How good is it to hide this part of a sum?  Small is good, and last of all
 * come cells of a column that shows that nobody is in it.
 */
static uint64_t
cost_of(const struct table *t, size_t count)
{
	size_t n = t->nrows * t->ncolumns;
	const struct fixed_sum *base =
	    &t->columns[tablesum_column(t, count)].base;
	uint64_t people = count < n ? t->cells[count].sum.n : base->n;

	if (people > 0)
		return people;
	return count < n && base->n == 0 ? UINT64_MAX : UINT64_MAX - 2;
}

/* Which count of the sum is to be hidden besides the one given? */
static size_t
choose(const struct table *t, struct tablesum sum, size_t secret)
{
	size_t chosen = sum.counts[0];
	uint64_t least = UINT64_MAX - 1;

	if (chosen == secret)
		least = cost_of(t, chosen = sum.counts[1]);
	for (size_t i = 1; i < sum.n; i++) {
		uint64_t cost = cost_of(t, sum.counts[i]);

		if (sum.counts[i] != secret && cost < least) {
			chosen = sum.counts[i];
			least = cost;
		}
	}
	return chosen;
}

/* Reads one sum; true if that adds to what is known. */
static bool
read_sum(struct search *s, struct tablesum sum)
{
	size_t count;

	if (!tablesum_unknown(sum, s->known, &count))
		return false;
	if (s->secret[count]) {
		hide_count(s, choose(s->t, sum, count));
		return false;
	}
	s->known[count] = true;
	return true;
}

static void
hide_secondary(struct search *s)
{
	bool learnt;

	do {
		s->changed = false;
		start_known(s);
		do {
			learnt = false;
			for (size_t i = 0; i < s->sums.n; i++)
				learnt |= read_sum(s,
				    tablesums_at(&s->sums, i));
		} while (learnt);
	} while (s->changed);
}

static void
hide_tests(struct table *t, const bool *secret)
{
	for (size_t r = 0; r < t->nrows; r++)
		for (size_t c = 0; c < t->ncolumns; c++)
			if (t->rows[r].kind == TABLE_ANSWER &&
			    t->columns[c].block != TABLE_NO_BLOCK &&
			    secret[r * t->ncolumns + c])
				t->blocks[t->columns[c].block].hidden = true;
}

void
hide_small_cells(struct table *t, uint64_t min_cell, struct hide_log *log)
{
	size_t n = (t->nrows + 1) * t->ncolumns;
	struct search s = { .t = t, .secret = xcalloc(n, sizeof(*s.secret)),
	    .known = xcalloc(n, sizeof(*s.known)),
	    .min_cell = min_cell, .log = log };

	t->least_told = min_cell;
	tablesums_init(&s.sums, t);
	hide_primary(&s);
	hide_secondary(&s);
	hide_tests(t, s.secret);
	redact_marks(t);
	tablesums_clear(&s.sums);
	free(s.secret);
	free(s.known);
}
