/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "kind-weight/outcome/outcome_lines.h"

#include "close.h"
#include "k1_raked.h"

static void
assert_lines(const struct outcome *o, const char *wanted)
{
	struct buf text = { NULL, 0, 0 };

	outcome_lines(o, &text);
	assert_string_equal(text.p, wanted);
	buf_clear(&text);
}

static void
lines_say_what_was_met_and_what_is_left(void **state)
{
	struct k1_raked k;

	(void)state;
	k1_rake(&k);
	assert_lines(&k.o, "raking to age, stratum: 4 cycles, largest "
	    "deviation 0.0001 points\n"
	    "24 respondents, effective 23, efficiency 97.0%, design effect "
	    "1.03\n"
	    "weights 0.74 to 1.25 (1% 0.74, median 0.99, 99% 1.25)\n");
	k.o.group = slice_of("wave: 3");
	k.o.nmargins = k.o.cycles = 1;
	k.o.has_cap = k.o.has_floor = true;
	k.o.cap = 3;
	k.o.floor = 0.25;
	k.o.at_cap = 1200;
	assert_lines(&k.o, "wave: 3: raking to age: 1 cycle, largest "
	    "deviation 0.0001 points\n"
	    "wave: 3: 24 respondents, effective 23, efficiency 97.0%, design "
	    "effect 1.03\n"
	    "wave: 3: weights 0.74 to 1.25 (1% 0.74, median 0.99, 99% 1.25), "
	    "1,200 at the cap of 3, 0 at the floor of 0.25\n");
	k.o.group = slice_of("");
	k.o.cycles = 0;
	k.o.has_cap = k.o.has_floor = false;
	assert_lines(&k.o, "raking to age: largest deviation 0.0001 points\n"
	    "24 respondents, effective 23, efficiency 97.0%, design effect "
	    "1.03\n"
	    "weights 0.74 to 1.25 (1% 0.74, median 0.99, 99% 1.25)\n");
}

/* Two weights, 1 and w: the effective base is (1 + w)^2 / (1 + w^2), which is
 * 1.4118 for 4 (70.6%), 1.3846 for 5 (69.2%).  Of ten, one weighs w and nine 1:
 * 361 / 109 for 10 (33.1%). */
static void
little_efficiency_is_warned_of(void **state)
{
	static const struct { unsigned ones, w; const char *words; } cases[] =
	    { { 1, 4, NULL }, { 1, 5, "warning: the efficiency is under "
	    "70%: weighted figures are as uncertain as those of 1 " },
	    { 9, 10, "strong warning: the efficiency is under 50%: more "
	    "than half of the sample is lost" } };
	struct k1_raked k;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct buf text = { NULL, 0, 0 };

		k1_rake(&k);
		k.o.after = (struct fixed_sum){ 0 };
		fixed_add(&k.o.after, cases[i].w * WEIGHT_ONE);
		for (unsigned n = 0; n < cases[i].ones; n++)
			fixed_add(&k.o.after, WEIGHT_ONE);
		outcome_lines_warning(&k.o, &text);
		if (cases[i].words == NULL)
			assert_int_equal(text.len, 0);
		else
			assert_non_null(strstr(text.p, cases[i].words));
		buf_clear(&text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_say_what_was_met_and_what_is_left),
		cmocka_unit_test(little_efficiency_is_warned_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
