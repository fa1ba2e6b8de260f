/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "stats/adjust.h"
#include "stats/letters.h"
#include "weighting/precision.h"
#include "table/table.h"
#include "show/show.h"
#include "count/survey_options.h"
#include "count/making.h"
#include "count/survey.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/gaps.h"
#include "kind-crosstab/significance.h"

/* Two columns of the banner, the second may be TABLE_REST. */
struct pair {
	size_t a;
	size_t b;
	double difference;
	double p;
};

struct pairs {
	struct pair *items;
	size_t n;
	size_t cap;
};

/* The tests of one row in one block: from where on they are in the pairs, for
 * letters and against the rest. */
struct place {
	size_t row;
	size_t block;
	size_t in, nin;
	size_t out, nout;
};

struct significance {
	const struct making *w;
	const struct banner *b;
	bool published;		/* letters, or each p */
	struct pairs in, out;
	struct place *places;
	size_t nplaces;
	size_t cap;
};

/* People are shown letters, and no p of so many pairs. */
static bool
wants_ps(const struct making *w)
{
	return w->o->format == FORMAT_TIDY || w->o->format == FORMAT_JSON;
}

struct significance *
significance_new(const struct making *w, const struct banner *b, bool letters)
{
	struct significance *s = xcalloc(1, sizeof(*s));

	s->w = w;
	s->b = b;
	s->published = letters || wants_ps(w);
	return s;
}

static bool
is_large_enough(const struct making *w, const struct fixed_sum *bases,
    size_t a, size_t b)
{
	uint64_t hide = w->look->small.effective ? 0 : w->look->small.hide;
	uint64_t least = w->look->tests.minimum > hide ?
	    w->look->tests.minimum : hide;
	uint64_t other = b == TABLE_REST ? bases[0].n - bases[a].n :
	    bases[b].n;

	return bases[a].n > 0 && other > 0 && bases[a].n >= least &&
	    other >= least;
}

static void
add_pair(const struct making *w, struct pairs *pairs,
    const struct significance_row *test, size_t a, size_t b)
{
	struct comparison c;

	if (!is_large_enough(w, test->bases, a, b))
		return;
	c = test->compare(test->ctx, a, b);
	if (!c.defined)
		return;
	if (pairs->n == pairs->cap) {
		pairs->cap = pairs->cap == 0 ? 64 : 2 * pairs->cap;
		pairs->items = xreallocarray(pairs->items, pairs->cap,
		    sizeof(*pairs->items));
	}
	pairs->items[pairs->n++] = (struct pair){ a, b, c.difference, c.p };
}

static void
add_place(struct significance *s, struct place place)
{
	if (s->nplaces == s->cap) {
		s->cap = s->cap == 0 ? 64 : 2 * s->cap;
		s->places = xreallocarray(s->places, s->cap,
		    sizeof(*s->places));
	}
	place.nin = s->in.n - place.in;
	place.nout = s->out.n - place.out;
	s->places[s->nplaces++] = place;
}

static void
test_block(struct significance *s, size_t row, size_t block,
    const struct significance_row *test)
{
	const struct table_tests *tests = &s->w->look->tests;
	size_t first = s->b->blocks[block].first;
	size_t end = first + s->b->blocks[block].ncolumns;
	struct place place = { row, block, s->in.n, 0, s->out.n, 0 };

	for (size_t a = first; a < end; a++) {
		for (size_t b = a + 1; tests->letters && b < end; b++)
			add_pair(s->w, &s->in, test, a, b);
		if (tests->rest)
			add_pair(s->w, &s->out, test, a, TABLE_REST);
	}
	add_place(s, place);
}

/* There is room for a power of two. */
static void
add_p(struct table_cell *cell, size_t column, double p)
{
	size_t n = cell->nps;

	if ((n & (n - 1)) == 0)
		cell->ps = xreallocarray(cell->ps, n > 0 ? 2 * n : 1,
		    sizeof(*cell->ps));
	cell->ps[cell->nps++] = (struct table_p){ column, p };
}

/* What each cell of a block is compared with. */
struct compared {
	struct letters_other *others;	/* so many for each as columns */
	size_t *n;
	size_t ncolumns;
};

static void
add_other(struct compared *c, size_t cell, struct letters_other other)
{
	c->others[cell * c->ncolumns + c->n[cell]++] = other;
}

static struct compared
compared_of(const struct pair *pairs, size_t npairs,
    const struct banner_block *block)
{
	size_t n = block->ncolumns, first = block->first;
	struct compared c = { xcalloc(n * n, sizeof(*c.others)),
	    xcalloc(n, sizeof(*c.n)), n };

	for (size_t i = 0; i < npairs; i++) {
		const struct pair *p = &pairs[i];

		add_other(&c, p->a - first, (struct letters_other){ p->b - 1,
		    p->difference > 0, p->p });
		add_other(&c, p->b - first, (struct letters_other){ p->a - 1,
		    p->difference < 0, p->p });
	}
	/* Tested or not, the last letter says whether there are double ones. */
	for (size_t k = 0; k < n; k++)
		add_other(&c, k, (struct letters_other){ first + n - 2, false,
		    1 });
	return c;
}

/* T+ or T-: above or below everybody else; small at the weaker level. */
static void
put_rest(const struct making *w, const struct pair *p, struct buf *sig)
{
	const struct table_tests *tests = &w->look->tests;

	if (p->p > tests->levels[0])
		return;
	buf_puts(sig, sig->len > 0 ? " " : "");
	buf_putc(sig, p->p <= tests->levels[tests->nlevels - 1] ? 'T' : 't');
	buf_putc(sig, p->difference > 0 ? '+' : '-');
}

static void
set_sig(const struct making *w, struct table_cell *cell, struct buf *sig)
{
	if (sig->len > 0)
		cell->sig = table_text(w->table, buf_all(sig));
	buf_clear(sig);
}

/* Marks the cells of a row in a block. */
static void
mark_place(const struct significance *s, const struct place *place)
{
	const struct table_tests *tests = &s->w->look->tests;
	const struct banner_block *block = &s->b->blocks[place->block];
	const struct pair *in = s->in.items + place->in;
	const struct pair *out = s->out.items + place->out;
	struct table_cell *cells = s->w->table->cells +
	    place->row * s->w->table->ncolumns;
	struct compared found = compared_of(in, place->nin, block);
	bool ps = wants_ps(s->w);

	for (size_t i = 0; ps && i < place->nin; i++) {
		add_p(&cells[in[i].a], in[i].b, in[i].p);
		add_p(&cells[in[i].b], in[i].a, in[i].p);
	}
	for (size_t k = 0; k < block->ncolumns; k++) {
		size_t c = block->first + k;
		struct buf sig;

		buf_init(&sig);
		letters_mark(found.others + k * block->ncolumns, found.n[k],
		    tests->levels, tests->nlevels, &sig);
		for (size_t i = 0; i < place->nout; i++) {
			if (out[i].a != c)
				continue;
			if (ps)
				add_p(&cells[c], TABLE_REST, out[i].p);
			put_rest(s->w, &out[i], &sig);
		}
		set_sig(s->w, &cells[c], &sig);
	}
	free(found.others);
	free(found.n);
}

/* Corrects the pairs of some places, which are one family. */
static void
correct(const struct significance *s, size_t block, bool rest)
{
	struct pair *items = rest ? s->out.items : s->in.items;
	size_t all = rest ? s->out.n : s->in.n, n = 0;
	struct pair **family = xcalloc(all, sizeof(*family));
	double *p = xcalloc(all, sizeof(*p));

	for (size_t i = 0; i < s->nplaces; i++) {
		const struct place *place = &s->places[i];
		size_t first = rest ? place->out : place->in;
		size_t end = first + (rest ? place->nout : place->nin);

		if (block != TABLE_NO_BLOCK && place->block != block)
			continue;
		for (size_t k = first; k < end; k++) {
			family[n] = &items[k];
			p[n++] = items[k].p;
		}
	}
	adjust_p(s->w->look->tests.correction, p, n);
	for (size_t i = 0; i < n; i++)
		family[i]->p = p[i];
	free(family);
	free(p);
}

/* Corrects and marks what was tested so far. */
static void
finish_places(struct significance *s)
{
	enum adjust_family family = s->w->look->tests.family;
	bool apart = family == ADJUST_ROW || family == ADJUST_BREAK;

	for (size_t i = 0; i < (apart ? s->b->nblocks : 1); i++) {
		correct(s, apart ? i : TABLE_NO_BLOCK, false);
		correct(s, apart ? i : TABLE_NO_BLOCK, true);
	}
	for (size_t i = 0; i < s->nplaces; i++)
		mark_place(s, &s->places[i]);
	s->in.n = s->out.n = s->nplaces = 0;
}

/* Those in both columns may be few, and the standard error tells of them. */
static bool
few_in_both(const struct significance *s, size_t a, size_t b)
{
	uint64_t least = s->w->look->small.min_cell;
	uint64_t n = banner_pair(s->b,
	    &tally_result(s->w->question->tally)->base, a, b).both.n;

	return n > 0 && n < least;
}

static void
add_gaps(const struct significance *s, size_t row,
    const struct significance_row *test)
{
	const struct table *t = s->w->table;

	for (size_t i = 0; i < t->ndifferences; i++) {
		size_t a = t->differences[i].first;
		size_t b = t->differences[i].second;
		bool large = is_large_enough(s->w, test->bases, a, b);
		struct comparison c = { .defined = false };

		if (large)
			c = test->compare(test->ctx, a, b);
		gaps_add(s->w, i, row, large ? &c : NULL,
		    few_in_both(s, a, b));
	}
}

void
significance_add(struct significance *s, size_t row,
    const struct significance_row *test)
{
	enum adjust_family family = s->w->look->tests.family;

	for (size_t i = 0; s->published && i < s->b->nblocks; i++)
		test_block(s, row, i, test);
	add_gaps(s, row, test);
	if (family == ADJUST_ROW || family == ADJUST_BANNER)
		finish_places(s);
}

void
significance_finish(struct significance *s)
{
	finish_places(s);
	free(s->in.items);
	free(s->out.items);
	free(s->places);
	free(s);
}

/* A row of shares, and who is in it. */
struct shares {
	const struct making *w;
	const struct banner *b;
	const struct sums *base;
	const struct sums *sum;
};

static struct comparison
compare_columns(const void *ctx, size_t a, size_t b)
{
	const struct shares *s = ctx;
	struct banner_pair base = banner_pair(s->b, s->base, a, b);
	struct banner_pair part = banner_pair(s->b, s->sum, a, b);
	const struct survey *survey = s->w->survey;
	struct precision_columns columns = banner_columns(s->b, a, b);
	struct comparison c;

	c = compare_shares(s->w->look->tests.method,
	    &(struct compare_share){ &base.first, &part.first },
	    &(struct compare_share){ &base.second, &part.second },
	    &(struct compare_share){ &base.both, &part.both },
	    survey->counted.weighted);
	return survey->poststrata == NULL ? c : precision_compare_shares(
	    survey->poststrata, &c, s->sum, s->base, &columns);
}

void
significance_add_shares(struct significance *all)
{
	const struct making *w = all->w;
	const struct banner *b = all->b;
	struct fixed_sum *bases = xcalloc(b->ncolumns, sizeof(*bases));
	struct shares s = { w, b, &tally_result(w->question->tally)->base,
	    NULL };
	struct significance_row test = { bases, compare_columns, &s };

	for (size_t c = 0; c < b->ncolumns; c++)
		bases[c] = making_base(w, c);
	for (size_t r = 0; r < w->table->nrows; r++) {
		s.sum = &w->kept->items[r];
		significance_add(all, r, &test);
	}
	free(bases);
}
