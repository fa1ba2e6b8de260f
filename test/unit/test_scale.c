/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/scale.h"

#include "close.h"

#define MOST 12

/* The scale of labels separated by |. */
static const struct scale *
scale_of(const char *text)
{
	struct slice labels[MOST];
	size_t n = 0;

	for (;;) {
		size_t len = strcspn(text, "|");

		labels[n++] = (struct slice){ text, len };
		if (text[len] == '\0')
			return scale_find(labels, n);
		text += len + 1;
	}
}

static enum scale_side
agreement_side(const char *label)
{
	return scale_side(scale_agreement(), slice_of(label));
}

/* Are these labels, separated by |, in the order of their scale? */
static void
assert_order(const char *text)
{
	const struct scale *scale = scale_of(text);
	size_t last = 0;

	assert_non_null(scale);
	for (size_t i = 0;; i++) {
		size_t len = strcspn(text, "|");
		size_t place = scale_place(scale, (struct slice){ text, len });

		assert_true(place != (size_t)-1);
		if (i > 0 && place <= last)
			fail_msg("%s: not behind the one before it", text);
		last = place;
		if (text[len] == '\0')
			return;
		text += len + 1;
	}
}

static void
common_scales_are_in_order(void **state)
{
	(void)state;
	assert_order("Strongly agree|Tend to agree|Neither agree nor disagree|"
	    "Tend to disagree|Strongly disagree|Don't know");
	assert_order("Strongly agree|Agree|Neither agree nor disagree|"
	    "Disagree|Strongly disagree|Prefer not to say");
	assert_order("Strongly agree|Somewhat agree|Slightly agree|"
	    "Slightly disagree|Somewhat disagree|Strongly disagree");
	assert_order("Agree|Slightly agree|Neither|Slightly disagree|"
	    "Disagree|Don't know|Prefer not to say");
	assert_order("Very satisfied|Fairly satisfied|"
	    "Neither satisfied nor dissatisfied|Fairly dissatisfied|"
	    "Very dissatisfied|Not sure");
	assert_order("Very likely|Fairly likely|Not very likely|"
	    "Not at all likely|Don't know");
	assert_order("Extremely important|Very important|"
	    "Somewhat important|Not very important|Not at all important");
	assert_order("Always|Very often|Often|Sometimes|Rarely|Never");
	assert_order("Yes|No|Don't know");
}

static void
sides_of_agreement(void **state)
{
	static const char *const agree[] = { "Strongly agree",
	    "Tend to agree", "Agree", "Somewhat agree", "Slightly agree" };
	static const char *const disagree[] = { "Strongly disagree",
	    "Tend to disagree", "Disagree", "Somewhat disagree",
	    "Slightly disagree" };

	(void)state;
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(agreement_side(agree[i]), SCALE_HIGH);
		assert_int_equal(agreement_side(disagree[i]), SCALE_LOW);
	}
	assert_int_equal(agreement_side("Neither agree nor disagree"),
	    SCALE_MIDDLE);
	assert_int_equal(agreement_side("Don't know"), SCALE_OPEN);
	assert_int_equal(agreement_side("Prefer not to say"), SCALE_OPEN);
	assert_int_equal(agreement_side("Perhaps"), SCALE_UNKNOWN);
	assert_int_equal(agreement_side(""), SCALE_UNKNOWN);
}

static void
capitals_blanks_and_apostrophes_do_not_matter(void **state)
{
	(void)state;
	assert_int_equal(agreement_side("STRONGLY AGREE"), SCALE_HIGH);
	assert_int_equal(agreement_side(" strongly agree "), SCALE_HIGH);
	assert_int_equal(agreement_side("don\xe2\x80\x99t know"), SCALE_OPEN);
	assert_int_equal(agreement_side("Don't Know"), SCALE_OPEN);
	assert_int_equal(agreement_side("Don\xe2\x80\x98t know"),
	    SCALE_UNKNOWN);
	assert_int_equal(agreement_side("Agree\xe2\x80\x99"), SCALE_UNKNOWN);
}

static void
every_label_must_be_on_the_scale(void **state)
{
	(void)state;
	assert_non_null(scale_of("Agree|Disagree"));
	assert_null(scale_of("Agree|Disagree|It depends"));
	assert_null(scale_of("Agree|Satisfied"));
	assert_null(scale_of("18-24|25-34"));
}

static void
open_answers_alone_are_no_scale(void **state)
{
	(void)state;
	assert_null(scale_of("Don't know|Refused"));
	assert_null(scale_of(""));
	assert_null(scale_find(NULL, 0));
}

static void
neutral_belongs_to_the_scale_around_it(void **state)
{
	const struct scale *s = scale_of("Satisfied|Neutral|Dissatisfied");

	(void)state;
	assert_non_null(s);
	assert_true(s != scale_agreement());
	assert_string_equal(scale_net(s, SCALE_HIGH), "Satisfied");
	assert_string_equal(scale_net(s, SCALE_LOW), "Dissatisfied");
	assert_true(scale_of("Agree|Neutral|Disagree") == scale_agreement());
}

static void
open_answers_have_a_place_without_a_scale(void **state)
{
	size_t know = scale_place(NULL, slice_of("Don't know"));
	size_t say = scale_place(NULL, slice_of("Prefer not to say"));

	(void)state;
	assert_true(scale_place(NULL, slice_of("Agree")) == (size_t)-1);
	assert_true(scale_side(NULL, slice_of("Agree")) == SCALE_UNKNOWN);
	assert_true(know < say && say < (size_t)-1);
	assert_true(scale_side(NULL, slice_of("Refused")) == SCALE_OPEN);
}

static void
yes_and_no_have_no_nets(void **state)
{
	const struct scale *s = scale_of("Yes|No");

	(void)state;
	assert_null(scale_net(s, SCALE_HIGH));
	assert_null(scale_net(s, SCALE_LOW));
	assert_string_equal(scale_net(scale_agreement(), SCALE_MIDDLE),
	    "Neither");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(common_scales_are_in_order),
		cmocka_unit_test(sides_of_agreement),
		cmocka_unit_test(capitals_blanks_and_apostrophes_do_not_matter),
		cmocka_unit_test(every_label_must_be_on_the_scale),
		cmocka_unit_test(open_answers_alone_are_no_scale),
		cmocka_unit_test(neutral_belongs_to_the_scale_around_it),
		cmocka_unit_test(open_answers_have_a_place_without_a_scale),
		cmocka_unit_test(yes_and_no_have_no_nets),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
