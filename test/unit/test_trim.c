/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weighting/trim.h"

#include "close.h"
#include "k1.h"

static const uint64_t ones[K1_N] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };

/* The weights of K1 at a cap of 1.5: vectors W01 to W05 of the reference. */
static struct trim
k1_trim(quad *weights)
{
	for (size_t i = 0; i < K1_N; i++)
		weights[i] = (quad)k1_weight(i) / (quad)WEIGHT_ONE;
	return (struct trim){ weights, ones, K1_N, 0, (quad)1.5, 0, 0 };
}

static void
check(const struct trim *t, double first, double effective)
{
	const quad *w = t->weights;
	quad sum = 0, squares = 0;

	for (size_t i = 0; i < K1_N; i++) {
		sum += w[i];
		squares += w[i] * w[i];
	}
	assert_close((double)w[0], first, 1e-14);
	assert_close((double)sum, 25.25, 1e-14);
	assert_close((double)(sum * sum / squares), effective, 1e-12);
}

static void
spreading_gives_what_trim_weights_gives(void **state)
{
	quad w[K1_N];
	struct trim t = k1_trim(w);

	(void)state;
	assert_true(trim_spread(&t));
	check(&t, 0.79047619047619, 21.8116561793634);
}

static void
rescaling_multiplies_all(void **state)
{
	quad w[K1_N];
	struct trim t = k1_trim(w);

	(void)state;
	trim_rescale(&t);
	check(&t, 0.776127049180328, 21.5827442450607);
	assert_int_equal(t.lowered, 3);	/* 1.6, 2 and 1.75 */
	assert_int_equal(t.raised, 0);
}

static void
spreading_goes_on_until_nobody_is_outside(void **state)
{
	/* By hand: 4 is cut to 2; its 2 go to the others, 1 each, of which 1.5
	 * becomes 2.5 and is cut; its 0.5 goes to the last. */
	quad w[] = { 4, (quad)1.5, (quad)0.25 };
	struct trim t = { w, ones, 3, 0, 2, 0, 0 };

	(void)state;
	assert_true(trim_spread(&t));
	assert_close((double)w[0], 2, 0);
	assert_close((double)w[1], 2, 0);
	assert_close((double)w[2], 1.75, 1e-15);
}

static void
a_cap_below_the_mean_cannot_be_met(void **state)
{
	quad w[] = { 4, 4 };
	struct trim t = { w, ones, 2, 0, 2, 0, 0 };

	(void)state;
	assert_false(trim_spread(&t));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spreading_gives_what_trim_weights_gives),
		cmocka_unit_test(rescaling_multiplies_all),
		cmocka_unit_test(spreading_goes_on_until_nobody_is_outside),
		cmocka_unit_test(a_cap_below_the_mean_cannot_be_met)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
