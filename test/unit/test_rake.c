/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "weighting/calibrate.h"
#include "weighting/calibration.h"
#include "weighting/rake.h"

#include "close.h"
#include "k1.h"

/*
 * K1 of the project's reference to age Y/M/O 30/35/35% and stratum 1/2/3
 * 40/25/35%, total 24: vectors W06 to W20, which agree with R's rake.
 */
struct problem {
	struct calibration c;
	quad start[K1_N], targets[6], low[K1_N], high[K1_N];
	uint32_t categories[K1_N * 2];
};

static uint32_t
age_of(size_t i)
{
	return k1[i].age[0] == 'Y' ? 0 : k1[i].age[0] == 'M' ? 1 : 2;
}

/* The strata have the respondents 1 to 9, 10 to 15 and 16 to 24. */
static uint32_t
stratum_of(size_t i)
{
	return i < 9 ? 0 : i < 15 ? 1 : 2;
}

static void
set_up(struct problem *p, const quad *start)
{
	static const double shares[6] = { 30, 35, 35, 40, 25, 35 };
	quad sum = 0;

	for (size_t i = 0; i < K1_N; i++)
		sum += start[i];
	for (size_t i = 0; i < K1_N; i++) {
		p->start[i] = start[i] * K1_N / sum;
		p->categories[2 * i] = age_of(i);
		p->categories[2 * i + 1] = 3 + stratum_of(i);
	}
	for (size_t j = 0; j < 6; j++)
		p->targets[j] = (quad)shares[j] * K1_N / 100;
	p->c = (struct calibration){ .nrows = K1_N, .nmargins = 2,
	    .ncategories = 6, .start = p->start, .total = K1_N,
	    .categories = p->categories, .targets = p->targets };
}

static void
set_up_units(struct problem *p)
{
	quad start[K1_N];

	for (size_t i = 0; i < K1_N; i++)
		start[i] = 1;
	set_up(p, start);
}

static void
set_up_weights(struct problem *p)
{
	quad start[K1_N];

	for (size_t i = 0; i < K1_N; i++)
		start[i] = (quad)k1_weight(i) / (quad)WEIGHT_ONE;
	set_up(p, start);
}

static double
weight_of(const struct problem *p, const struct calibrated *r, size_t i)
{
	return (double)(p->start[i] * r->factors[i]);
}

static double
effective(const struct problem *p, const struct calibrated *r)
{
	double w = 0, w2 = 0;

	for (size_t i = 0; i < K1_N; i++) {
		w += weight_of(p, r, i);
		w2 += weight_of(p, r, i) * weight_of(p, r, i);
	}
	return w * w / w2;
}

/* W06 to W14 by id: 1 is (Y,1), 2 (M,1), 3 (O,1), 10 (M,2), 13 (Y,2), 16 (O,3),
 * 18 (Y,3). */
static void
check_units(const struct problem *p, const struct calibrated *r)
{
	assert_close(weight_of(p, r, 0), 0.83701211340281, 1e-14);
	assert_close(weight_of(p, r, 1), 1.24727455097473, 1e-14);
	assert_close(weight_of(p, r, 2), 1.11571333562246, 1e-14);
	assert_close(weight_of(p, r, 9), 1.22255873753675, 1e-14);
	assert_close(weight_of(p, r, 12), 0.820426001528702, 1e-14);
	assert_close(weight_of(p, r, 15), 0.989813868198055, 1e-14);
	assert_close(weight_of(p, r, 17), 0.742561885068488, 1e-14);
	assert_close(effective(p, r), 23.2917368455837, 1e-12);
}

static void
raking_gives_the_reference_weights(void **state)
{
	struct calibrated r;
	struct problem p;

	(void)state;
	set_up_units(&p);
	assert_true(rake(&p.c, &r));
	check_units(&p, &r);
	assert_int_equal(r.cycles, 4);	/* W15 */
	assert_true(r.off <= RAKE_FIXED);
	free(r.factors);
}

static void
calibration_with_the_raking_distance_gives_the_same(void **state)
{
	struct calibrated r;
	struct problem p;

	(void)state;
	set_up_units(&p);
	assert_true(calibrate(&p.c, CALIBRATE_RAKE, &r));
	check_units(&p, &r);
	free(r.factors);
}

static void
starting_weights_count(void **state)
{
	struct calibrated r;
	struct problem p;

	(void)state;
	set_up_weights(&p);
	assert_true(rake(&p.c, &r));
	assert_close(weight_of(&p, &r, 0), 0.776537320790233, 1e-14);
	assert_close(weight_of(&p, &r, 16), 1.77422230071568, 1e-14);
	assert_close(effective(&p, &r), 21.026535945836, 1e-12);
	free(r.factors);
}

static void
contradictory_margins_have_no_weights(void **state)
{
	/* W22: rows a, b are columns x, y; targets 50/50 and 30/70. */
	const uint32_t categories[] = { 0, 2, 0, 2, 1, 3, 1, 3 };
	const quad start[] = { 1, 1, 1, 1 };
	const quad targets[] = { 2, 2, (quad)1.2, (quad)2.8 };
	const struct calibration c = { .nrows = 4, .nmargins = 2,
	    .ncategories = 4, .start = start, .total = 4,
	    .categories = categories, .targets = targets };
	struct calibrated r;

	(void)state;
	assert_false(rake(&c, &r));
	assert_close(r.off, 0.2, 1e-12);
	assert_int_equal(r.cycles, 0);
	free(r.factors);
	assert_false(calibrate(&c, CALIBRATE_RAKE, &r));
	free(r.factors);
	assert_false(calibrate(&c, CALIBRATE_LINEAR, &r));
	free(r.factors);
}

static void
one_margin_is_post_stratification(void **state)
{
	/* W23, W24: the weights of K1 to age 300, 350, 350. */
	const quad targets[] = { 300, 350, 350 };
	uint32_t categories[K1_N];
	struct calibrated r;
	quad start[K1_N];
	struct calibration c = { .nrows = K1_N, .nmargins = 1,
	    .ncategories = 3, .start = start, .total = 1000,
	    .categories = categories, .targets = targets };

	(void)state;
	for (size_t i = 0; i < K1_N; i++) {
		start[i] = (quad)k1_weight(i) / (quad)WEIGHT_ONE;
		categories[i] = age_of(i);
	}
	assert_true(rake(&c, &r));
	assert_int_equal(r.cycles, 1);
	assert_close((double)r.factors[0], 38.961038961039, 1e-12);
	assert_close((double)r.factors[1], 40.6976744186047, 1e-12);
	free(r.factors);
}

/* The largest distance of the sums from the targets. */
static double
distance(const struct problem *p, const struct calibrated *r)
{
	quad weights[K1_N], sums[8];

	for (size_t i = 0; i < K1_N; i++)
		weights[i] = p->start[i] * r->factors[i];
	calibration_sums(&p->c, weights, sums);
	return (double)calibration_off(&p->c, sums);
}

static void
bounds_hold_and_targets_too(void **state)
{
	static const enum calibrate_method methods[] = { CALIBRATE_RAKE,
	    CALIBRATE_LINEAR, CALIBRATE_LOGIT };
	struct problem p;

	(void)state;
	for (size_t k = 0; k < 3; k++) {
		struct calibrated r;

		set_up_weights(&p);
		for (size_t i = 0; i < K1_N; i++) {
			p.low[i] = (quad)0.8;
			p.high[i] = (quad)1.22;
		}
		p.c.low = p.low;
		p.c.high = p.high;
		assert_true(calibrate(&p.c, methods[k], &r));
		assert_true(distance(&p, &r) < 1e-20);
		for (size_t i = 0; i < K1_N; i++)
			assert_true(r.factors[i] >= p.low[i] &&
			    r.factors[i] <= p.high[i]);
		free(r.factors);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(raking_gives_the_reference_weights),
		cmocka_unit_test(
		    calibration_with_the_raking_distance_gives_the_same),
		cmocka_unit_test(starting_weights_count),
		cmocka_unit_test(contradictory_margins_have_no_weights),
		cmocka_unit_test(one_margin_is_post_stratification),
		cmocka_unit_test(bounds_hold_and_targets_too)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
