/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/diag.h"
#include "ask/group.h"
#include "weighting/collapse.h"
#include "weighting/targets.h"
#include "weighting/targets_read.h"

#include "close.h"

#define HEADER "variable,category,target\n"

static struct targets *
parse(const char *text)
{
	struct diag d;
	struct targets *t = targets_read_text("t.csv", slice_of(text), false,
	    &d);

	if (t == NULL)
		fail_msg("%s", d.text);
	return t;
}

static void
refused(const char *text, const char *message)
{
	struct diag d = { "" };

	assert_null(targets_read_text("t.csv", slice_of(text), false, &d));
	assert_string_equal(d.text, message);
}

static double
share_of(const struct targets *t, size_t margin, size_t i)
{
	struct fixed_share x = targets_share(&t->margins[margin], i);

	return fixed_ratio(x.num, x.den);
}

static void
shares_percentages_and_counts_are_told_apart(void **state)
{
	struct targets *t = parse(HEADER "g,a,0.25\ng,b,.75\n");

	(void)state;
	assert_int_equal(t->unit, TARGETS_SHARES);
	assert_close(share_of(t, 0, 1), 0.75, 0);
	targets_free(t);
	t = parse(HEADER "g,a,25\ng,b,75\nh,c,100\n");
	assert_int_equal(t->unit, TARGETS_PERCENT);
	assert_int_equal(t->n, 2);
	assert_close(share_of(t, 0, 0), 0.25, 0);
	targets_free(t);
	t = parse(HEADER "g,a,2500000000\ng,b,7500000000.5\n");
	assert_int_equal(t->unit, TARGETS_COUNTS);
	targets_free(t);
	t = parse("variable,category,count\ng,a,40\ng,b,60\n");
	assert_int_equal(t->unit, TARGETS_COUNTS);
	targets_free(t);
}

static void
rounded_percentages_are_rescaled(void **state)
{
	struct targets *t = parse(HEADER "g,a,33.3\ng,b,33.3\ng,c,33.3\n");

	(void)state;
	assert_true(t->margins[0].rescaled);
	assert_close(share_of(t, 0, 2), 1.0 / 3, 1e-16);
	targets_free(t);
	refused(HEADER "g,a,45\ng,b,45\n", "t.csv:2: g: its 2 targets sum to "
	    "90, wanted 100 of percentages or 1 of shares (the header "
	    "variable,category,count makes them counts)");
}

static void
a_comment_is_no_line_of_the_file_but_counts(void **state)
{
	(void)state;
	refused("# \"a\n" HEADER "# b, c\n\ng,a,x\n", "t.csv:5: target of g "
	    "a: \"x\" is not a number, like 51.2 (without % and without "
	    "commas)");
	refused("", "t.csv: empty; wanted a header line");
}

static void
crossings_have_a_group_for_each_column(void **state)
{
	struct targets *t = parse(HEADER "g*age,\"\"\"a*b\"\"*18-24\",40\n"
	    "g*age,Old=c|d*25+,60\n");
	const struct target *x = &t->margins[0].targets[1];

	(void)state;
	assert_int_equal(t->margins[0].ncolumns, 2);
	assert_true(slice_is(group_label(t->margins[0].targets[0].groups[0]),
	    "a*b"));
	assert_true(slice_is(x->label, "Old*25+"));
	assert_true(group_has_range(x->groups[1]));
	targets_free(t);
}

static void
totals_become_means(void **state)
{
	struct targets *t = parse("variable,category,count\ng,a,400\n"
	    "g,b,600\nincome,[total],25000\n");

	(void)state;
	assert_int_equal(t->nnumbers, 1);
	assert_close(t->numbers[0].value, 25, 0);
	targets_free(t);
}

static void
collapsing_adds_targets_or_answers(void **state)
{
	struct targets *t = parse(HEADER "g,a,10\ng,b,20\ng,c,70\n");
	struct diag d;

	(void)state;
	assert_int_equal(collapse(t, "a=b", &d), 0);
	assert_int_equal(t->margins[0].targets[0].into, 1);
	assert_close(share_of(t, 0, 1), 0.3, 1e-16);
	assert_true(slice_is(t->margins[0].targets[1].merged, "b + a"));
	assert_int_equal(collapse(t, "g:other=c", &d), 0);
	assert_int_equal(group_count(t->margins[0].targets[2].groups[0]), 2);
	assert_true(slice_is(t->margins[0].targets[2].merged, "c + other"));
	assert_int_equal(collapse(t, "another=a", &d), 0);
	assert_true(slice_is(t->margins[0].targets[1].merged,
	    "b + a + another"));
	assert_int_equal(collapse(t, "h:other=c", &d), -1);
	assert_string_equal(d.text, "--collapse h:other=c: no target of h is "
	    "called \"c\"");
	targets_free(t);
}

/* By hand: 10 and 20, and 30 with them; the sum of all stays 100. */
static void
categories_are_merged_one_after_the_other(void **state)
{
	struct targets *t = parse(HEADER "g,a,10\ng,b,20\ng,c,30\ng,d,40\n");
	struct diag d;

	(void)state;
	assert_int_equal(collapse(t, "a=b", &d), 0);
	assert_int_equal(collapse(t, "a=c", &d), -1);
	assert_string_equal(d.text, "--collapse a=c: \"a\" of g is in "
	    "\"b + a\" already");
	assert_int_equal(collapse(t, "b=a", &d), -1);
	assert_close(share_of(t, 0, 2), 0.3, 1e-16);
	assert_int_equal(collapse(t, "c=b", &d), 0);
	assert_close(share_of(t, 0, 1), 0.6, 1e-16);
	assert_int_equal(collapse(t, "b + a + c=d", &d), 0);
	assert_close(share_of(t, 0, 3), 1, 0);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(t->margins[0].targets[i].into, 3);
	assert_true(slice_is(t->margins[0].targets[3].merged,
	    "d + b + a + c"));
	targets_free(t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shares_percentages_and_counts_are_told_apart),
		cmocka_unit_test(rounded_percentages_are_rescaled),
		cmocka_unit_test(a_comment_is_no_line_of_the_file_but_counts),
		cmocka_unit_test(crossings_have_a_group_for_each_column),
		cmocka_unit_test(totals_become_means),
		cmocka_unit_test(collapsing_adds_targets_or_answers),
		cmocka_unit_test(categories_are_merged_one_after_the_other)
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
