/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "codebook/order.h"

#include "close.h"
#include "random.h"

#define MOST 20

static size_t
split(const char *text, struct slice *labels)
{
	size_t n = 0;

	for (;;) {
		size_t len = strcspn(text, "|");

		labels[n++] = (struct slice){ text, len };
		if (text[len] == '\0')
			return n;
		text += len + 1;
	}
}

/* Is this the order of the labels, whatever order they come in? */
static void
assert_order(const char *text)
{
	struct slice labels[MOST], mixed[MOST];
	size_t places[MOST], n = split(text, labels);
	uint64_t seed = 7;

	for (int round = 0; round < 50; round++) {
		for (size_t i = 0; i < n; i++) {
			size_t j = random_below(&seed, (unsigned)i + 1);

			mixed[i] = mixed[j];
			mixed[j] = labels[i];
		}
		order_answers(mixed, n, places);
		for (size_t i = 0; i < n; i++)
			if (!slice_eq(mixed[places[i]], labels[i]))
				fail_msg("%s: found %.*s at place %zu", text,
				    (int)mixed[places[i]].n,
				    mixed[places[i]].p, i);
	}
}

static void
known_scales_have_their_order(void **state)
{
	(void)state;
	assert_order("Strongly agree|Tend to agree|Neither agree nor disagree|"
	    "Tend to disagree|Strongly disagree|Don't know");
	assert_order("Very likely|Unlikely|Refused");
	assert_order("Yes|Maybe|No|Don't know|Prefer not to say");
}

static void
numbers_go_by_value(void **state)
{
	(void)state;
	assert_order("-10|-2.5|0|3|12|100|1e3");
	assert_order("1|1.0|01.1");
}

static void
ranges_go_by_their_first_number(void **state)
{
	(void)state;
	assert_order("5-9|10-17|18-24|25-34|65+");
	assert_order("0 - Not at all|1|2|9|10 - Completely");
	assert_order("5 years|10 years|Never any");
}

static void
text_goes_by_its_bytes(void **state)
{
	(void)state;
	assert_order("Apple|Pear|apple|pear|\xc3\x84pfel|\xe6\xa2\xa8");
	assert_order("A|AA|B");
}

static void
numbers_stand_before_text(void **state)
{
	(void)state;
	assert_order("0|7|None|One");
}

static void
open_answers_stand_last(void **state)
{
	(void)state;
	assert_order("1|2|Zebra|Don't know|Prefer not to say|Refused");
	assert_order("Zebra|Don't know");
}

/* Labels that are the same step of a scale: still one order. */
static void
ties_on_a_scale_go_by_their_bytes(void **state)
{
	(void)state;
	assert_order("Agree strongly|Strongly agree|Agree|Disagree");
	assert_order("AGREE|Agree|agree|Disagree");
}

static void
nothing_to_order_is_no_trouble(void **state)
{
	size_t places[1] = { 9 };
	struct slice one = slice_of("Only");

	(void)state;
	order_answers(NULL, 0, places);
	assert_int_equal(places[0], 9);
	order_answers(&one, 1, places);
	assert_int_equal(places[0], 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_scales_have_their_order),
		cmocka_unit_test(numbers_go_by_value),
		cmocka_unit_test(ranges_go_by_their_first_number),
		cmocka_unit_test(text_goes_by_its_bytes),
		cmocka_unit_test(numbers_stand_before_text),
		cmocka_unit_test(open_answers_stand_last),
		cmocka_unit_test(ties_on_a_scale_go_by_their_bytes),
		cmocka_unit_test(nothing_to_order_is_no_trouble),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
