/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "show/bars.h"
#include "tidy/tidy.h"
#include "kind-weight/outcome/outcome_tidy.h"

#include "close.h"
#include "k1_raked.h"

/* The axis ends at 40, behind 20 columns of 2 percent: from 37.5 to 30 is from
 * the 19th to the 15th, from 29.2 to 35 from the 15th to the 18th, from 33.3 to
 * 35 from the 17th to the 18th.  Behind each tenth percent is a dot. */
static void
a_picture_has_a_line_for_each_category(void **state)
{
	static const char wanted[] =
	    "Y  .    .    .    X---o.\n"
	    "M  .    .    .    o--X .\n"
	    "O  .    .    .    . oX .\n"
	    "   0   10   20   30   40%\n"
	    "\n"
	    "o: interviewed; X:\n"
	    "weighted and target.\n";
	struct tidy tidy = { .n = 0 };
	struct buf text = { NULL, 0, 0 };
	struct k1_raked k;

	(void)state;
	k1_rake(&k);
	outcome_tidy(&k.o, 1, &tidy);
	bars_weighting(&tidy.tables[0], 20, &text);
	assert_string_equal(text.p, wanted);
	text.len = 0;
	bars_weighting(&tidy.tables[2], 20, &text);
	assert_int_equal(text.len, 0);
	buf_clear(&text);
	tidy_clear(&tidy);
}

/* Wanted is 30; the weighted share is off, at 34, and the sample's at 37.5. */
static void
a_sign_says_what_meets(void **state)
{
	struct tidy tidy = { .n = 0 };
	struct buf text = { NULL, 0, 0 };
	struct k1_raked k;

	(void)state;
	k1_rake(&k);
	k.ages[0].after = (fixed_uint)(24 * .34 * WEIGHT_ONE);
	k.ages[1].target = (struct fixed_share){ 7, 24 };
	k.ages[1].after = 7 * (fixed_uint)WEIGHT_ONE;
	k.ages[2].target = (struct fixed_share){ 1, 3 };
	outcome_tidy(&k.o, 1, &tidy);
	bars_weighting(&tidy.tables[0], 20, &text);
	assert_non_null(strstr(text.p, "Y  .    .    .    | x-o.\n"
	    "M  .    .    .    #    .\n"
	    "O  .    .    .    . Ox .\n"));
	assert_non_null(strstr(text.p, "weighted; |: target;\n"));
	assert_non_null(strstr(text.p, "#: all"));
	buf_clear(&text);
	tidy_clear(&tidy);
}

/* A label wraps at a third of the screen, or 8 columns; a share of 100 percent
 * is at the end of its axis. */
static void
a_picture_holds_any_label_and_share(void **state)
{
	struct tidy tidy = { .n = 0 };
	struct buf text = { NULL, 0, 0 };
	struct k1_raked k;

	(void)state;
	k1_rake(&k);
	k.margins[0].n = 1;
	k.ages[0].label = slice_of("From 18 to 24 years");
	k.ages[0].n = 24;
	k.ages[0].after = k.o.after.w;
	k.ages[0].target = (struct fixed_share){ 1, 1 };
	outcome_tidy(&k.o, 1, &tidy);
	bars_weighting(&tidy.tables[0], 1, &text);
	assert_memory_equal(text.p, "From 18   .   .   .   .   .   #\n"
	    "  to 24\n  years\n"
	    "          0  20  40  60  80 100%\n", 79);
	buf_clear(&text);
	tidy_clear(&tidy);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_picture_has_a_line_for_each_category),
		cmocka_unit_test(a_sign_says_what_meets),
		cmocka_unit_test(a_picture_holds_any_label_and_share),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
