/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fmt.h"
#include "weighting/margins.h"
#include "weighting/calibrate.h"
#include "weighting/targets.h"
#include "kind-weight/clash.h"
#include "kind-weight/contradiction.h"
#include "kind-weight/options.h"
#include "kind-weight/system.h"

static void
put_pct(struct buf *b, double share, unsigned decimals)
{
	fmt_double(b, share * 100, decimals);
	buf_putc(b, '%');
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
	system_put_category(s, margin, category, b);
	buf_puts(b, " gets ");
	put_pct(b, (double)(sums[s->first[margin] + category] / s->c.total),
	    decimals);
	buf_puts(b, ", wanted ");
	put_pct(b, system_target(s, margin, category), decimals);
}

/* A mean that is beyond all numbers; else what it comes to. */
static void
put_mean(const struct system *s, size_t k, quad got, struct buf *b)
{
	const struct target_number *t = &s->w->targets->numbers[k];
	double low = s->numbers[k], high = low;

	for (size_t i = 0; i < s->c.nrows; i++) {
		double x = s->numbers[i * s->c.nnumbers + k];

		low = x < low ? x : low;
		high = x > high ? x : high;
	}
	buf_printf(b, "%sthe mean of %.*s is %.6g, wanted %.6g (numbers from "
	    "%.6g to %.6g)", b->len > 0 && b->p[b->len - 1] != ' ' ? ", " : "",
	    (int)t->column.n, t->column.p, (double)got, t->value, low, high);
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
	for (size_t k = 0; k < s->c.nnumbers; k++)
		put_mean(s, k, sums[s->c.ncategories + k], b);
	free(weights);
	free(sums);
}

static bool
look_at_pairs(const struct system *s, struct buf *out)
{
	size_t n = margins_count(s->w->margins);

	for (size_t a = 0; a < n; a++)
		for (size_t b = a + 1; b < n; b++)
			if (clash_put(s, a, b, out))
				return true;
	return false;
}

/* How far weights go with those factors. */
static void
put_range(const struct calibrated *r, size_t n, struct buf *b)
{
	quad least = r->factors[0], most = least;

	for (size_t i = 1; i < n; i++) {
		least = r->factors[i] < least ? r->factors[i] : least;
		most = r->factors[i] > most ? r->factors[i] : most;
	}
	buf_puts(b, "; without --cap, --floor and --bounds");
	if (least < 0) {
		buf_puts(b, " --method linear would give weights below 0");
		return;
	}
	buf_puts(b, " there are: starting weights are multiplied by ");
	fmt_double(b, (double)least, 2);
	buf_puts(b, " to ");
	fmt_double(b, (double)most, 2);
}

/* Would it do without bounds?  Logit without them is raking. */
static bool
put_unbounded(const struct system *s, struct buf *b)
{
	struct calibration free_ones = s->c;
	struct calibrated r;
	bool met;

	if (s->c.low == NULL || s->c.nrows == 0)
		return false;
	free_ones.low = free_ones.high = NULL;
	met = calibrate(&free_ones, s->w->o->method == METHOD_LINEAR ?
	    CALIBRATE_LINEAR : CALIBRATE_RAKE, &r);
	if (met)
		put_range(&r, s->c.nrows, b);
	free(r.factors);
	return met;
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
