/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/diag.h"
#include "codebook/answer_number.h"
#include "ask/group.h"

#include "close.h"

static struct group *
parsed(const char *text)
{
	struct diag d = { "" };
	struct group *g = group_parse(text, &d);

	if (g == NULL)
		fail_msg("%s: %s", text, d.text);
	return g;
}

static void
assert_label(const char *text, const char *label)
{
	struct group *g = parsed(text);

	if (!slice_is(group_label(g), label))
		fail_msg("%s: label is %.*s", text, (int)group_label(g).n,
		    group_label(g).p);
	group_free(g);
}

static bool
value_has(const struct group *g, size_t i, const char *field)
{
	struct answer_number number = answer_number_field(slice_of(field));

	return group_value_has(g, i, slice_of(field), &number);
}

static int
has(const char *text, const char *field)
{
	struct answer_number number = answer_number_field(slice_of(field));
	struct group *g = parsed(text);
	int found = group_has(g, slice_of(field), &number);

	group_free(g);
	return found;
}

static void
assert_refused(const char *text)
{
	struct diag d = { "" };

	if (group_parse(text, &d) != NULL)
		fail_msg("\"%s\" was read", text);
	assert_non_null(strstr(d.text, "is no group of answers"));
}

static void
a_group_has_its_answers(void **state)
{
	const char *agree = "Agree=Strongly agree|Tend to agree";

	(void)state;
	assert_true(has(agree, "Strongly agree"));
	assert_true(has(agree, "Tend to agree"));
	assert_false(has(agree, "Agree"));
	assert_false(has(agree, "strongly agree"));
	assert_false(has(agree, ""));
	assert_label(agree, "Agree");
}

static void
without_a_label_it_is_called_by_its_values(void **state)
{
	(void)state;
	assert_label("Scotland", "Scotland");
	assert_label("\"Tea, hot\"", "Tea, hot");
	assert_label("18-24", "18-24");
	assert_label("Yes|Maybe", "Yes|Maybe");
	assert_label("\"One = 1\"=1", "One = 1");
}

static void
blanks_around_values_are_no_part_of_them(void **state)
{
	(void)state;
	assert_true(has("Agree = Strongly agree | Tend to agree ",
	    "Tend to agree"));
	assert_true(has("Agree = Strongly agree | Tend to agree ",
	    "Strongly agree"));
	assert_label(" Agree = Yes ", "Agree");
	assert_true(has("A=\" kept \" | b", " kept "));
}

static void
ranges_hold_both_ends(void **state)
{
	(void)state;
	assert_false(has("18-24", "17"));
	assert_true(has("18-24", "18"));
	assert_true(has("18-24", "21.5"));
	assert_true(has("18-24", "24"));
	assert_false(has("18-24", "24.1"));
	assert_true(has("18-24", "18-24"));
	assert_true(has("0.5-1.5", "1"));
	assert_true(has("-5--2", "-3"));
	assert_true(has("-5-2", "-5"));
	assert_false(has("24-18", "20"));
}

static void
open_ranges(void **state)
{
	(void)state;
	assert_true(has("65+", "65"));
	assert_true(has("65+", "104"));
	assert_false(has("65+", "64.9"));
	assert_true(has("<18", "17.9"));
	assert_false(has("<18", "18"));
	assert_true(has("<0", "-1"));
}

static void
text_is_in_no_range(void **state)
{
	(void)state;
	assert_false(has("18-24", "20-22"));
	assert_true(has("18-24", "20 - often"));
	assert_false(has("18-24", "20 or 21"));
	assert_false(has("18-24", ""));
	assert_false(has("0-100", "inf"));
	assert_false(has("<18", "Under 18"));
	assert_false(has("Non-voter", "5"));
	assert_true(has("Non-voter", "Non-voter"));
	assert_true(has("C++", "C++"));
	assert_true(has("<", "<"));
}

static void
quoted_text_is_no_range(void **state)
{
	(void)state;
	assert_false(has("\"18-24\"", "20"));
	assert_true(has("\"18-24\"", "18-24"));
	assert_true(has("\"a|b\"|c", "a|b"));
	assert_true(has("X=\"say \"\"yes\"\"\"", "say \"yes\""));
}

static void
values_are_told_apart(void **state)
{
	struct group *g = parsed("Young=Student|18-24|65+");

	(void)state;
	assert_int_equal(group_count(g), 3);
	assert_true(slice_is(group_value(g, 0), "Student"));
	assert_true(slice_is(group_value(g, 2), "65+"));
	assert_true(value_has(g, 1, "19"));
	assert_false(value_has(g, 0, "19"));
	assert_true(value_has(g, 2, "65"));
	group_free(g);
}

static void
assert_range(const struct group *g, size_t i, double low, double high,
    bool open)
{
	struct group_range r;

	assert_true(group_value_range(g, i, &r));
	assert_true(r.low == low && r.high == high);
	assert_int_equal(r.open, open);
}

static void
ranges_tell_their_ends(void **state)
{
	struct group *g = parsed("<18|18-24|65+|-5--2|Student|\"1-2\"|9-1|7");
	struct group_range r;

	(void)state;
	assert_range(g, 0, -HUGE_VAL, 18, true);
	assert_range(g, 1, 18, 24, false);
	assert_range(g, 2, 65, HUGE_VAL, false);
	assert_range(g, 3, -5, -2, false);
	for (size_t i = 4; i < 8; i++)
		assert_false(group_value_range(g, i, &r));
	group_free(g);
}

static void
what_is_no_group_is_refused(void **state)
{
	(void)state;
	assert_refused("");
	assert_refused(" ");
	assert_refused("=Yes");
	assert_refused("Agree=");
	assert_refused("Agree=Yes|");
	assert_refused("|Yes");
	assert_refused("A=Yes||No");
	assert_refused("A=B=C");
	assert_refused("A=B|C=D");
	assert_refused("\"open");
	assert_refused("\"a\"b");
	assert_refused("a\"b\"");
}

static void
nothing_is_freed_without_harm(void **state)
{
	(void)state;
	group_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_group_has_its_answers),
		cmocka_unit_test(without_a_label_it_is_called_by_its_values),
		cmocka_unit_test(blanks_around_values_are_no_part_of_them),
		cmocka_unit_test(ranges_hold_both_ends),
		cmocka_unit_test(open_ranges),
		cmocka_unit_test(text_is_in_no_range),
		cmocka_unit_test(quoted_text_is_no_range),
		cmocka_unit_test(values_are_told_apart),
		cmocka_unit_test(ranges_tell_their_ends),
		cmocka_unit_test(what_is_no_group_is_refused),
		cmocka_unit_test(nothing_is_freed_without_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
