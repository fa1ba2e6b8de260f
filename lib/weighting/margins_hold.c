/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "weighting/margins.h"
#include "weighting/margins_hold.h"
#include "weighting/residual.h"
#include "weighting/targets.h"

#define QUESTION "are these the targets of the weights?"

size_t
margins_hold_places(const struct margins *m, size_t i)
{
	size_t n = margins_categories(m, i);

	return n + !(n > 0 && margins_is_own(m, i, n - 1));
}

static bool
is_near(double a, double b)
{
	return a - b <= MARGINS_HOLD_OFF && b - a <= MARGINS_HOLD_OFF;
}

static int
is_off(const struct targets *t, const struct margins *m, size_t i, size_t k,
    const double *shares, struct diag *d)
{
	struct slice name = margins_name(m, i), label = margins_label(m, i, k);
	bool own = margins_is_own(m, i, k);

	return diag_at(d, t->file, own ? 0 : margins_line(m, i, k),
	    "%.*s: \"%.*s\" is %.4f%% by the weights, and %.4f%% by the %s; "
	    QUESTION, (int)name.n, name.p, (int)label.n, label.p,
	    100 * shares[0], 100 * shares[1], own ? "starting weights" :
	    "targets");
}

/* The last of n categories is that of the missing: the others share the rest of
 * the weights. */
static int
check_margin(const struct margins *m, const struct targets *t, size_t i,
    const struct residual_sum *sums, struct diag *d)
{
	size_t n = margins_hold_places(m, i);
	fixed_uint w = 0, start = 0;

	for (size_t k = 0; k < n; k++) {
		w += sums[k].sum.w;
		start += sums[k].start;
	}
	for (size_t k = 0; k < n; k++) {
		struct fixed_share target = { sums[k].start, start };
		fixed_uint of = w;
		double shares[2];

		if (k + 1 < n) {
			target = margins_target(m, i, k);
			of -= sums[n - 1].sum.w;
		}
		shares[0] = of == 0 ? 0 : fixed_ratio(sums[k].sum.w, of);
		shares[1] = fixed_ratio(target.num, target.den);
		if (!is_near(shares[0], shares[1]))
			return is_off(t, m, i, k, shares, d);
	}
	return 0;
}

/* Margins that follow each other in the categories of the design. */
static int
check_margins(const struct margins *m, const struct targets *t,
    const struct residual_design *x, struct diag *d)
{
	struct residual_sum *sums = xcalloc(x->ncategories, sizeof(*sums));
	size_t first = 0;
	int status = 0;

	for (size_t j = 0; j < x->nstrata; j++)
		for (size_t i = 0; i < x->nmargins; i++) {
			struct residual_sum *to = &sums[x->categories[j *
			    x->nmargins + i]];

			fixed_merge(&to->sum, &x->strata[j].sum);
			to->start += x->strata[j].start;
		}
	for (size_t i = 0; i < x->nmargins && status == 0; i++) {
		status = check_margin(m, t, i, sums + first, d);
		first += margins_hold_places(m, i);
	}
	free(sums);
	return status;
}

static int
check_number(const struct targets *t, size_t i,
    const struct residual_design *x, struct diag *d)
{
	const struct target_number *number = &t->numbers[i];
	double w = 0, sum = 0, start = 0, off = 0, mean;

	for (size_t j = 0; j < x->nstrata; j++) {
		double value = x->numbers[j * x->nnumbers + i];
		double distance = value - number->value;

		w += (double)x->strata[j].sum.w;
		sum += (double)x->strata[j].sum.w * distance;
		start += (double)x->strata[j].start;
		off += (double)x->strata[j].start *
		    (distance < 0 ? -distance : distance);
	}
	mean = sum / w;
	if (off <= 0 || is_near(mean / (off / start), 0))
		return 0;
	return diag_at(d, t->file, number->line, "%.*s: the mean is %.10g by "
	    "the weights, and %.10g by the targets; " QUESTION,
	    (int)number->column.n, number->column.p, number->value + mean,
	    number->value);
}

int
margins_hold(const struct margins *m, const struct targets *t,
    const struct residual_design *x, struct diag *d)
{
	if (check_margins(m, t, x, d) < 0)
		return -1;
	for (size_t i = 0; i < x->nnumbers; i++)
		if (check_number(t, i, x, d) < 0)
			return -1;
	return 0;
}
