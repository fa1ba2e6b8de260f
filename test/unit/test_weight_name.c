/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "codebook/weight_name.h"

#include "close.h"

static void
assert_fit(const char *name, enum weight_name wanted)
{
	if (weight_name_fit(slice_of(name)) != wanted)
		fail_msg("%s: %d", name, weight_name_fit(slice_of(name)));
}

static void
names_fit_more_or_less(void **state)
{
	static const char *const usual[] = { "weight", "Weight", "WEIGHTS",
	    "wt", "w8", "wgt", "weighting" };
	static const char *const words[] = { "weight_a", "sampling_weight",
	    "Final Weight", "weight2", "final.weight", "finalWeight" };
	static const char *const like[] = { "pspwght", "anweight", "wtssall",
	    "finalwgt", "Weightvar", "_LLCPWT", "PERWT", "w1_wts",
	    "Gewichtung", "POIDS", "popw8" };
	static const char *const none[] = { "weighted_mean_of_all_the_answers",
	    "height", "my_wait", "water", "q1", "growth", "", "W1" };

	(void)state;
	for (size_t i = 0; i < LENGTH(usual); i++)
		assert_fit(usual[i], WEIGHT_NAME_USUAL);
	for (size_t i = 0; i < LENGTH(words); i++)
		assert_fit(words[i], WEIGHT_NAME_WORD);
	for (size_t i = 0; i < LENGTH(like); i++)
		assert_fit(like[i], WEIGHT_NAME_LIKE);
	for (size_t i = 0; i < LENGTH(none); i++)
		assert_fit(none[i], WEIGHT_NAME_NONE);
}

static void
what_is_put_on_scales(void **state)
{
	static const char *const scales[] = { "weight_kg", "Weight (lbs)",
	    "WeightKg", "weightkg", "body weight", "birth.weight",
	    "What is your weight in kilograms?", "How much do you weigh?",
	    "actual weight", "weight_loss", "overweight" };
	static const char *const not[] = { "weight", "final_weight",
	    "Weight for adults", "wt", "weight_2", "kgb", "" };

	(void)state;
	for (size_t i = 0; i < LENGTH(scales); i++)
		if (!weight_name_on_scales(slice_of(scales[i])))
			fail_msg("%s: not on scales", scales[i]);
	for (size_t i = 0; i < LENGTH(not); i++)
		if (weight_name_on_scales(slice_of(not[i])))
			fail_msg("%s: on scales", not[i]);
}

static void
heights_stand_beside_it(void **state)
{
	const struct slice with[] = { slice_of("weight"),
	    slice_of("Height (cm)"), slice_of("q1") };
	const struct slice bmi = slice_of("bmi");

	(void)state;
	assert_true(weight_name_beside_height(with, 3));
	assert_false(weight_name_beside_height(with, 1));
	assert_false(weight_name_beside_height(with + 2, 1));
	assert_true(weight_name_beside_height(&bmi, 1));
	assert_false(weight_name_beside_height(with, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_fit_more_or_less),
		cmocka_unit_test(what_is_put_on_scales),
		cmocka_unit_test(heights_stand_beside_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
