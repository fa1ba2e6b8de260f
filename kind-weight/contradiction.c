/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "stats/fixed.h"
#include "weighting/margins.h"
#include "weighting/rake.h"
#include "kind-weight/contradiction.h"
#include "kind-weight/options.h"
#include "kind-weight/system.h"
#include "weighting/transport.h"

/* Categories that are named of many. */
#define SHOWN 4

/* Margins with more crossings are not looked at. */
#define MOST_CROSSINGS 250000

/* Two margins, as a transport problem. */
struct pair {
	const struct system *s;
	size_t a, b;
	struct transport t;
	double *rows, *columns;
	bool *filled;
	bool *in_rows, *in_columns;	/* the contradiction */
};

static void
put_pct(struct buf *b, double share, unsigned decimals)
{
	fmt_double(b, share * 100, decimals);
	buf_putc(b, '%');
}

static double
target_of(const struct system *s, size_t margin, size_t k)
{
	const struct fixed_share *x = &s->shares[s->first[margin] + k];

	return x->num == 0 ? 0 : fixed_ratio(x->num, x->den);
}

static void
put_category(const struct system *s, size_t margin, size_t k, struct buf *b)
{
	struct slice name = margins_name(s->w->margins, margin);
	struct slice label = margins_label(s->w->margins, margin, k);

	buf_printf(b, "%.*s \"%.*s\"", (int)name.n, name.p, (int)label.n,
	    label.p);
}

/* What is furthest off its target. */
static void
put_worst(const struct system *s, const quad *sums, struct buf *b)
{
	const struct margins *m = s->w->margins;
	size_t margin = 0, category = 0;
	unsigned decimals;
	quad most = -1;

	for (size_t i = 0; i < margins_count(m); i++)
		for (size_t k = 0; k < margins_categories(m, i); k++) {
			size_t j = s->first[i] + k;
			quad off = quad_abs(sums[j] - s->targets[j]);

			if (off <= most)
				continue;
			most = off;
			margin = i;
			category = k;
		}
	if (most < 0)
		return;
	decimals = most / s->c.total < 0.001 ? 4 : 1;
	put_category(s, margin, category, b);
	buf_puts(b, " gets ");
	put_pct(b, (double)(sums[s->first[margin] + category] / s->c.total),
	    decimals);
	buf_puts(b, ", wanted ");
	put_pct(b, target_of(s, margin, category), decimals);
}

static void
put_off(const struct system *s, const struct calibrated *r, struct buf *b)
{
	quad *weights = xcalloc(s->c.nrows, sizeof(*weights));
	quad *sums = xcalloc(s->c.ncategories + s->c.nnumbers, sizeof(*sums));

	for (size_t i = 0; i < s->c.nrows; i++)
		weights[i] = s->start_of[i] * r->factors[i];
	calibration_sums(&s->c, weights, sums);
	buf_puts(b, "no weights meet all targets: ");
	put_worst(s, sums, b);
	free(weights);
	free(sums);
}

static void
open_pair(struct pair *p, const struct system *s, size_t a, size_t b)
{
	const struct margins *m = s->w->margins;
	size_t nrows = margins_categories(m, a);
	size_t ncolumns = margins_categories(m, b);

	*p = (struct pair){ .s = s, .a = a, .b = b };
	p->rows = xcalloc(nrows, sizeof(*p->rows));
	p->columns = xcalloc(ncolumns, sizeof(*p->columns));
	p->filled = xcalloc(nrows * ncolumns, sizeof(*p->filled));
	p->in_rows = xcalloc(nrows, sizeof(*p->in_rows));
	p->in_columns = xcalloc(ncolumns, sizeof(*p->in_columns));
	for (size_t i = 0; i < nrows; i++)
		p->rows[i] = target_of(s, a, i);
	for (size_t j = 0; j < ncolumns; j++)
		p->columns[j] = target_of(s, b, j);
	for (size_t i = 0; i < s->c.nrows; i++) {
		const uint32_t *in = &s->categories[i * s->c.nmargins];

		p->filled[(in[a] - s->first[a]) * ncolumns + in[b] -
		    s->first[b]] = true;
	}
	p->t = (struct transport){ nrows, ncolumns, p->rows, p->columns,
	    p->filled };
}

static void
close_pair(struct pair *p)
{
	free(p->rows);
	free(p->columns);
	free(p->filled);
	free(p->in_rows);
	free(p->in_columns);
}

/* Adds the categories of a side, and what their targets sum to. */
static void
put_side(const struct pair *p, size_t margin, const bool *in,
    const double *shares, size_t n, struct buf *b)
{
	struct slice name = margins_name(p->s->w->margins, margin);
	double sum = 0;
	size_t shown = 0;

	buf_printf(b, "%.*s ", (int)name.n, name.p);
	for (size_t i = 0; i < n; i++) {
		struct slice label = margins_label(p->s->w->margins, margin,
		    i);

		if (!in[i])
			continue;
		sum += shares[i];
		if (shown++ < SHOWN)
			buf_printf(b, "%s\"%.*s\"", shown > 1 ? ", " : "",
			    (int)label.n, label.p);
	}
	if (shown > SHOWN)
		buf_printf(b, " and %zu more", shown - SHOWN);
	buf_puts(b, " (targets ");
	put_pct(b, sum, 1);
	buf_putc(b, ')');
}

/* The category among those in that has the smallest target, and the one of the
 * others that is nearest to it in the file. */
static void
put_merger(const struct pair *p, size_t margin, const bool *in,
    const double *shares, size_t n, struct buf *b)
{
	struct slice name = margins_name(p->s->w->margins, margin);
	struct slice from, into;
	size_t least = n, other = n, near = n;

	for (size_t i = 0; i < n; i++)
		if (in[i] && (least == n || shares[i] < shares[least]))
			least = i;
	for (size_t i = 0; i < n; i++) {
		size_t far = i > least ? i - least : least - i;

		if (in[i] || far >= near)
			continue;
		near = far;
		other = i;
	}
	from = margins_label(p->s->w->margins, margin, least);
	into = margins_label(p->s->w->margins, margin, other);
	buf_printf(b, "; --collapse '%.*s:%.*s=%.*s' would merge two "
	    "categories, or one of the margins has to go", (int)name.n, name.p,
	    (int)from.n, from.p, (int)into.n, into.p);
}

/* In the margin that has more categories, if it is left with two. */
static void
put_way_out(const struct pair *p, struct buf *b)
{
	const struct transport *t = &p->t;

	if (t->nrows < 3 && t->ncolumns < 3)
		buf_puts(b, "; one of the margins has to go");
	else if (t->nrows >= t->ncolumns)
		put_merger(p, p->a, p->in_rows, p->rows, t->nrows, b);
	else
		put_merger(p, p->b, p->in_columns, p->columns, t->ncolumns, b);
}

static bool
put_contradiction(const struct pair *p, struct buf *b)
{
	if (transport_check(&p->t, p->in_rows, p->in_columns))
		return false;
	buf_puts(b, "; all respondents in ");
	put_side(p, p->a, p->in_rows, p->rows, p->t.nrows, b);
	buf_puts(b, " are in ");
	put_side(p, p->b, p->in_columns, p->columns, p->t.ncolumns, b);
	buf_puts(b, ": nobody is in other crossings of them");
	put_way_out(p, b);
	return true;
}

static bool
put_zero(const struct pair *p, struct buf *b)
{
	size_t row, column;

	if (!transport_zero(&p->t, &row, &column))
		return false;
	buf_puts(b, "; respondents in ");
	put_category(p->s, p->a, row, b);
	buf_puts(b, " and in ");
	put_category(p->s, p->b, column, b);
	buf_puts(b, " could only have weight 0: empty crossings leave no "
	    "other way");
	return true;
}

/* What two margins say of each other; false if nothing. */
static bool
look_at(const struct system *s, size_t a, size_t b, struct buf *out)
{
	const struct margins *m = s->w->margins;
	struct pair p;
	bool found;

	if (margins_categories(m, a) * margins_categories(m, b) >
	    MOST_CROSSINGS)
		return false;
	open_pair(&p, s, a, b);
	found = put_contradiction(&p, out);
	close_pair(&p);
	if (found)
		return true;
	open_pair(&p, s, a, b);
	found = put_zero(&p, out);
	close_pair(&p);
	return found;
}

static bool
look_at_pairs(const struct system *s, struct buf *out)
{
	size_t n = margins_count(s->w->margins);

	for (size_t a = 0; a < n; a++)
		for (size_t b = a + 1; b < n; b++)
			if (look_at(s, a, b, out))
				return true;
	return false;
}

/* Would it do without bounds?  Then how far weights would go. */
static bool
put_unbounded(const struct system *s, struct buf *b)
{
	struct calibration free_ones = s->c;
	struct calibrated r;
	quad least = 1e30, most = 0;
	bool met;

	if (s->c.low == NULL || s->c.nnumbers > 0)
		return false;
	free_ones.low = free_ones.high = NULL;
	met = rake(&free_ones, &r);
	for (size_t i = 0; i < s->c.nrows; i++) {
		least = r.factors[i] < least ? r.factors[i] : least;
		most = r.factors[i] > most ? r.factors[i] : most;
	}
	free(r.factors);
	if (!met)
		return false;
	buf_puts(b, "; without --cap, --floor and --bounds there are: "
	    "starting weights are multiplied by ");
	fmt_double(b, (double)least, 2);
	buf_puts(b, " to ");
	fmt_double(b, (double)most, 2);
	return true;
}

int
contradiction(const struct system *s, const struct calibrated *r,
    struct diag *d)
{
	struct buf b = { NULL, 0, 0 };

	put_off(s, r, &b);
	if (!put_unbounded(s, &b) && !look_at_pairs(s, &b) &&
	    margins_count(s->w->margins) + s->c.nnumbers > 2)
		buf_puts(&b, "; no two margins contradict each other, but all "
		    "together do: wanted fewer margins, or small categories "
		    "merged");
	diag_set(d, "%s", b.p);
	buf_clear(&b);
	return -1;
}
