/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "weighting/calibrate.h"
#include "weighting/margins.h"
#include "weighting/rake.h"
#include "weighting/trim.h"
#include "kind-weight/contradiction.h"
#include "kind-weight/sample/kinds.h"
#include "kind-weight/options.h"
#include "kind-weight/outcome/outcome.h"
#include "kind-weight/system.h"
#include "kind-weight/weigh.h"

/* Newton's method takes a matrix of so many squared. */
#define MOST_UNKNOWNS 1500

/* A weight of less of its starting weight is none. */
#define LEAST_FACTOR 1e-9

static const enum calibrate_method methods[] = {
	[METHOD_RAKE] = CALIBRATE_RAKE, [METHOD_LINEAR] = CALIBRATE_LINEAR,
	[METHOD_LOGIT] = CALIBRATE_LOGIT
};

static void
too_many(const struct system *s, struct diag *d)
{
	diag_set(d, "%zu categories and means are too many for this method: "
	    "wanted %d, or raking that needs no more than %d cycles",
	    s->c.ncategories + s->c.nnumbers, MOST_UNKNOWNS, RAKE_CYCLES);
}

/*
 * Targets that contradict each other by their rounding are met as near as is
 * wanted, unless that takes weights of nothing.
 */
static bool
is_close(const struct system *s, const struct calibrated *r)
{
	double tolerance = s->w->o->tolerance;

	for (size_t i = 0; i < s->c.nrows; i++)
		if (!(quad_abs(r->factors[i]) > (quad)LEAST_FACTOR))
			return false;
	return r->off <= (tolerance > 0 ? tolerance : RAKE_CLOSE);
}

/* Raking comes first; if its cycles are slow, Newton's method goes to the same
 * weights. */
static int
solve(const struct system *s, struct calibrated *r, bool *met, struct diag *d)
{
	unsigned cycles = 0;

	r->factors = NULL;
	*met = s->w->o->method == METHOD_RAKE && s->c.nnumbers == 0 &&
	    s->c.low == NULL && rake(&s->c, r);
	if (*met)
		return 0;
	if (r->factors != NULL)
		cycles = r->cycles;
	free(r->factors);
	if (s->c.ncategories + s->c.nnumbers > MOST_UNKNOWNS) {
		too_many(s, d);
		return -1;
	}
	*met = calibrate(&s->c, methods[s->w->o->method], r) ||
	    is_close(s, r);
	r->cycles = cycles;
	return 0;
}

static int
check_negative(const struct system *s, const struct calibrated *r,
    struct diag *d)
{
	uint64_t negative = 0;

	for (size_t i = 0; i < s->n; i++)
		if (s->row_of[i] != SYSTEM_NO_ROW &&
		    r->factors[s->row_of[i]] < 0)
			negative += system_kind(s, i).n;
	if (negative == 0)
		return 0;
	return diag_set(d, "%llu respondent%s get a weight below 0; wanted "
	    "--method rake, or --bounds", (unsigned long long)negative,
	    negative == 1 ? " would" : "s would");
}

/* Weights by the two ways that are not inside the method. */
static int
trim(const struct system *s, quad *weights, struct outcome *found,
    struct diag *d)
{
	const struct opts *o = s->w->o;
	uint64_t *n = xcalloc(s->n, sizeof(*n));
	quad mean = s->mean * (quad)WEIGHT_ONE;
	struct trim t = { weights, n, s->n, (quad)o->floor * mean,
	    o->cap > 0 ? (quad)o->cap * mean : (quad)1e30, 0, 0 };
	int status = 0;

	for (size_t i = 0; i < s->n; i++)
		if (s->row_of[i] != SYSTEM_NO_ROW)
			n[i] = system_kind(s, i).n;
	if (o->trim == TRIM_RESCALE)
		trim_rescale(&t);
	else if (!trim_spread(&t))
		status = diag_set(d, "--trim spread: nobody is left between "
		    "the floor and the cap to take what was cut off");
	found->at_cap = t.lowered;
	found->at_floor = t.raised;
	free(n);
	return status;
}

/* Kish's effective base of the weights that factors of rows give. */
static double
effective_of(const struct system *s, const quad *factors)
{
	quad sum = 0, squares = 0;

	for (size_t i = 0; i < s->n; i++) {
		struct kind k = system_kind(s, i);
		quad w;

		if (s->row_of[i] == SYSTEM_NO_ROW)
			continue;
		w = factors[s->row_of[i]] * (quad)k.start / (quad)k.n;
		sum += w * (quad)k.n;
		squares += w * w * (quad)k.n;
	}
	return squares > 0 ? (double)(sum * sum / squares) : 0;
}

/* Of cap, floor and bounds, only these. */
static void
set_bounds_alone(const struct system *s, struct calibration *c, quad **low,
    quad **high)
{
	const struct opts *o = s->w->o;

	c->low = c->high = NULL;
	if (!o->bounded)
		return;
	*low = xcalloc(c->nrows, sizeof(**low));
	*high = xcalloc(c->nrows, sizeof(**high));
	for (size_t i = 0; i < c->nrows; i++) {
		(*low)[i] = (quad)o->low;
		(*high)[i] = (quad)o->high;
	}
	c->low = *low;
	c->high = *high;
}

/* What the effective base is before anything is cut; strata have one starting
 * weight each. */
static double
find_untrimmed(const struct system *s, const struct calibrated *r)
{
	struct calibration whole = s->c;
	struct calibrated free_ones;
	quad *low = NULL, *high = NULL;
	double effective = 0;
	bool met;

	if (s->w->o->cap == 0 && s->w->o->floor == 0)
		return 0;
	if (s->w->o->trim != TRIM_INSIDE)
		return effective_of(s, r->factors);
	set_bounds_alone(s, &whole, &low, &high);
	met = calibrate(&whole, methods[s->w->o->method], &free_ones);
	if (met)
		effective = effective_of(s, free_ones.factors);
	free(free_ones.factors);
	free(low);
	free(high);
	return effective;
}

/* The starting weight of one respondent in the stratum, which has only one of
 * them where it matters. */
static quad
start_of(const struct system *s, size_t i)
{
	struct kind k = system_kind(s, i);

	return (quad)k.start / (quad)k.n;
}

static int
trim_factors(const struct system *s, quad *factors, struct outcome *o,
    struct diag *d)
{
	int status;

	if (s->w->o->trim == TRIM_INSIDE)
		return 0;
	for (size_t i = 0; i < s->n; i++)
		factors[i] *= start_of(s, i);
	status = trim(s, factors, o, d);
	for (size_t i = 0; i < s->n; i++)
		factors[i] = s->row_of[i] == SYSTEM_NO_ROW ? 0 :
		    factors[i] / start_of(s, i);
	return status;
}

int
weigh(const struct system *s, quad *factors, struct outcome *o,
    struct diag *d)
{
	struct calibrated r;
	bool met;
	int status;

	if (solve(s, &r, &met, d) < 0)
		return -1;
	o->cycles = r.cycles;
	o->untrimmed = met ? find_untrimmed(s, &r) : 0;
	status = met ? check_negative(s, &r, d) : contradiction(s, &r, d);
	for (size_t i = 0; i < s->n; i++)
		factors[i] = s->row_of[i] == SYSTEM_NO_ROW ? 0 :
		    s->scale * (quad)WEIGHT_ONE * r.factors[s->row_of[i]];
	free(r.factors);
	return status < 0 ? -1 : trim_factors(s, factors, o, d);
}
