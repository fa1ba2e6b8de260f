/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "stats/adjust.h"
#include "stats/letters.h"
#include "table/table.h"
#include "count/making.h"
#include "count/survey.h"
#include "kind-crosstab/banner.h"
#include "kind-crosstab/significance.h"

/* Two columns of the banner, the second may be TABLE_REST. */
struct pair {
	size_t a;
	size_t b;
	double difference;
	double p;
};

/* The tests of one row in one block. */
struct family {
	struct pair *pairs;
	size_t n;
};

static bool
is_large_enough(const struct making *w, const struct fixed_sum *bases,
    size_t a, size_t b)
{
	uint64_t least = w->look->tests.minimum;
	uint64_t other = b == TABLE_REST ? bases[0].n - bases[a].n :
	    bases[b].n;

	return bases[a].n > 0 && other > 0 && bases[a].n >= least &&
	    other >= least;
}

static void
add_pair(const struct making *w, struct family *f,
    const struct significance *test, size_t a, size_t b)
{
	struct comparison c;

	if (!is_large_enough(w, test->bases, a, b))
		return;
	c = test->compare(test->ctx, a, b);
	if (c.defined)
		f->pairs[f->n++] = (struct pair){ a, b, c.difference, c.p };
}

static void
correct(struct family *f, enum adjust method)
{
	double *p = xcalloc(f->n, sizeof(*p));

	for (size_t i = 0; i < f->n; i++)
		p[i] = f->pairs[i].p;
	adjust_p(method, p, f->n);
	for (size_t i = 0; i < f->n; i++)
		f->pairs[i].p = p[i];
	free(p);
}

static void
add_p(struct table_cell *cell, size_t column, double p)
{
	cell->ps = xreallocarray(cell->ps, cell->nps + 1, sizeof(*cell->ps));
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
compared_of(const struct family *f, const struct banner_block *block)
{
	size_t n = block->ncolumns, first = block->first;
	struct compared c = { xcalloc(n * n, sizeof(*c.others)),
	    xcalloc(n, sizeof(*c.n)), n };

	for (size_t i = 0; i < f->n; i++) {
		const struct pair *p = &f->pairs[i];

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

/* Marks the cells of a row in a block: in is for letters, out for the rest. */
static void
mark_block(const struct making *w, struct table_cell *cells,
    const struct banner_block *block, const struct family *in,
    const struct family *out)
{
	const struct table_tests *tests = &w->look->tests;
	struct compared found = compared_of(in, block);

	for (size_t i = 0; i < in->n; i++) {
		const struct pair *p = &in->pairs[i];

		add_p(&cells[p->a], p->b, p->p);
		add_p(&cells[p->b], p->a, p->p);
	}
	for (size_t k = 0; k < block->ncolumns; k++) {
		size_t c = block->first + k;
		struct buf sig;

		buf_init(&sig);
		letters_mark(found.others + k * block->ncolumns, found.n[k],
		    tests->levels, tests->nlevels, &sig);
		for (size_t i = 0; i < out->n; i++) {
			if (out->pairs[i].a != c)
				continue;
			add_p(&cells[c], TABLE_REST, out->pairs[i].p);
			put_rest(w, &out->pairs[i], &sig);
		}
		set_sig(w, &cells[c], &sig);
	}
	free(found.others);
	free(found.n);
}

static void
test_block(const struct making *w, struct table_cell *cells,
    const struct banner_block *block, const struct significance *test)
{
	const struct table_tests *tests = &w->look->tests;
	size_t n = block->ncolumns, end = block->first + n;
	struct family in = { xcalloc(n * n, sizeof(*in.pairs)), 0 };
	struct family out = { xcalloc(n, sizeof(*out.pairs)), 0 };

	for (size_t a = block->first; a < end; a++) {
		for (size_t b = a + 1; tests->letters && b < end; b++)
			add_pair(w, &in, test, a, b);
		if (tests->rest)
			add_pair(w, &out, test, a, TABLE_REST);
	}
	correct(&in, tests->correction);
	correct(&out, tests->correction);
	mark_block(w, cells, block, &in, &out);
	free(in.pairs);
	free(out.pairs);
}

void
significance_row(const struct making *w, const struct banner *b, size_t row,
    const struct significance *test)
{
	struct table_cell *cells = w->table->cells + row * w->table->ncolumns;

	for (size_t i = 0; i < b->nblocks; i++)
		test_block(w, cells, &b->blocks[i], test);
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

	return compare_shares(s->w->look->tests.method,
	    &(struct compare_share){ &base.first, &part.first },
	    &(struct compare_share){ &base.second, &part.second },
	    &(struct compare_share){ &base.both, &part.both },
	    s->w->survey->counted.weighted);
}

void
significance_shares(const struct making *w, const struct banner *b)
{
	struct fixed_sum *bases = xcalloc(b->ncolumns, sizeof(*bases));
	struct shares s = { w, b, &tally_result(w->question->tally)->base,
	    NULL };
	struct significance test = { bases, compare_columns, &s };

	for (size_t c = 0; c < b->ncolumns; c++)
		bases[c] = making_base(w, c);
	for (size_t r = 0; r < w->table->nrows; r++) {
		s.sum = &w->kept->items[r];
		significance_row(w, b, r, &test);
	}
	free(bases);
}
