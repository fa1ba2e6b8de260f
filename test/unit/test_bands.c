/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/diag.h"
#include "ask/group.h"
#include "ask/bands.h"

#include "close.h"

#define MOST 8

/* Groups, from texts that end with NULL. */
struct made {
	struct group *groups[MOST];
	size_t n;
};

static struct made
make(const char *const *texts)
{
	struct made m = { .n = 0 };
	struct diag d = { "" };

	for (; texts[m.n] != NULL; m.n++) {
		m.groups[m.n] = group_parse(texts[m.n], &d);
		if (m.groups[m.n] == NULL)
			fail_msg("%s: %s", texts[m.n], d.text);
	}
	return m;
}

static void
unmake(struct made *m)
{
	for (size_t i = 0; i < m->n; i++)
		group_free(m->groups[i]);
}

/* The gap with that number is between these two texts; NULL: there is none. */
static void
assert_gap(const char *const *texts, size_t i, const char *between)
{
	struct made m = make(texts);
	struct diag d = { "" };
	bool found = bands_gap(m.groups, m.n, i, &d);

	if (!found)
		d = (struct diag){ "" };
	if (found != (between != NULL) || (between != NULL &&
	    strstr(d.text, between) == NULL))
		fail_msg("%s: gap %zu is \"%s\", wanted %s", texts[0], i,
		    d.text, between != NULL ? between : "none");
	unmake(&m);
}

/* They overlap, and these two are named; or NULL. */
static void
assert_overlap(const char *const *texts, const char *names)
{
	struct made m = make(texts);
	struct diag d = { "" };
	int status = bands_check(m.groups, m.n, &d);

	assert_int_equal(status, names != NULL ? -1 : 0);
	if (names != NULL && strstr(d.text, names) == NULL)
		fail_msg("%s: \"%s\", wanted %s", texts[0], d.text, names);
	unmake(&m);
}

#define groups(...) (const char *const[]){ __VA_ARGS__, NULL }

static void
whole_numbers_follow_each_other(void **state)
{
	(void)state;
	assert_gap(groups("18-24", "25-34", "35+"), 0, NULL);
	assert_gap(groups("35+", "18-24", "25-34"), 0, NULL);
	assert_gap(groups("18-24", "26-34", "35+"), 0,
	    "\"18-24\" and \"26-34\"");
	assert_gap(groups("18-24", "26-34", "35+"), 1, NULL);
	assert_gap(groups("-5--1", "0-4"), 0, NULL);
	assert_gap(groups("0-0", "2-2"), 0, "\"0-0\" and \"2-2\"");
}

/* One unit of the last decimal of either end, not two. */
static void
decimals_follow_by_their_last_digit(void **state)
{
	(void)state;
	assert_gap(groups("1-1.9", "2-3"), 0, NULL);
	assert_gap(groups("1-1.99", "2-3"), 0, NULL);
	assert_gap(groups("1-1.8", "2-3"), 0, "\"1-1.8\" and \"2-3\"");
	assert_gap(groups("0-1", "1.1-2"), 0, NULL);
	assert_gap(groups("0-1", "1.2-2"), 0, "\"0-1\" and \"1.2-2\"");
	assert_gap(groups("0-0.1", "0.2-0.3", "0.4+"), 0, NULL);
}

/* Below < the number itself is not taken. */
static void
an_open_end_needs_its_number(void **state)
{
	(void)state;
	assert_gap(groups("<18", "18+"), 0, NULL);
	assert_gap(groups("<18", "19+"), 0, "\"<18\" and \"19+\"");
	assert_gap(groups("<18", "18", "19+"), 0, NULL);
	assert_gap(groups("<1.5", "1.6+"), 0, "\"<1.5\" and \"1.6+\"");
	/* 18 is the end of both, and one takes it. */
	assert_gap(groups("<18", "10-18", "19+"), 0, NULL);
	assert_gap(groups("10-18", "<18", "19+"), 0, NULL);
}

static void
gaps_are_counted_from_the_lowest(void **state)
{
	const char *const *texts = groups("50-59", "30-39", "10-19");

	(void)state;
	assert_gap(texts, 0, "\"10-19\" and \"30-39\"");
	assert_gap(texts, 1, "\"30-39\" and \"50-59\"");
	assert_gap(texts, 2, NULL);
}

/* The wider one reaches further than those inside it. */
static void
a_range_in_another_makes_no_gap(void **state)
{
	(void)state;
	assert_gap(groups("0-100", "10-20", "60-70"), 0, NULL);
	assert_gap(groups("0-50", "10-20", "60-70"), 0,
	    "\"0-50\" and \"60-70\"");
	assert_gap(groups("0+", "10-20", "60-70"), 0, NULL);
	assert_gap(groups("Some=1-20|25-30", "21-24"), 0, NULL);
}

/* Codes are no bands, but a number can be all that was left. */
static void
texts_close_gaps_and_make_none(void **state)
{
	(void)state;
	assert_gap(groups("20", "25", "30"), 0, NULL);
	assert_gap(groups("20-30", "99"), 0, NULL);
	assert_gap(groups("-1", "20-30"), 0, NULL);
	assert_gap(groups("1-4", "5", "6-9"), 0, NULL);
	assert_gap(groups("1-4", "6", "7-9"), 0, "and \"7-9\"");
	assert_gap(groups("Young", "Old"), 0, NULL);
	assert_gap(groups("2019-20", "25-30"), 0, NULL);
}

static void
ranges_of_two_groups_overlap(void **state)
{
	(void)state;
	assert_overlap(groups("18-24", "24-30"), "\"18-24\" and \"24-30\"");
	assert_overlap(groups("24-30", "18-24"), "\"18-24\" and \"24-30\"");
	assert_overlap(groups("18+", "Old=60-70"), "\"18+\" and \"60-70\"");
	assert_overlap(groups("18-24", "18-24|30"), "\"18-24\" and \"18-24\"");
	assert_overlap(groups("0-100", "A=5-6", "B=7-8"),
	    "\"0-100\" and \"5-6\"");
	/* Not the neighbour in order, but one before it. */
	assert_overlap(groups("0-100|1-2", "50-60"), "\"0-100\" and \"50-60\"");
}

static void
sides_texts_and_one_group_do_not_overlap(void **state)
{
	(void)state;
	assert_overlap(groups("18-24", "25-30"), NULL);
	assert_overlap(groups("<18", "18+"), NULL);
	assert_overlap(groups("18-24", "20"), NULL);
	assert_overlap(groups("20", "20|21"), NULL);
	assert_overlap(groups("All=18-40|30-50", "60+"), NULL);
	assert_overlap(groups("Yes", "No"), NULL);
}

static void
without_groups_there_is_nothing(void **state)
{
	struct diag d = { "" };

	(void)state;
	assert_false(bands_gap(NULL, 0, 0, &d));
	assert_int_equal(bands_check(NULL, 0, &d), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_numbers_follow_each_other),
		cmocka_unit_test(decimals_follow_by_their_last_digit),
		cmocka_unit_test(an_open_end_needs_its_number),
		cmocka_unit_test(gaps_are_counted_from_the_lowest),
		cmocka_unit_test(a_range_in_another_makes_no_gap),
		cmocka_unit_test(texts_close_gaps_and_make_none),
		cmocka_unit_test(ranges_of_two_groups_overlap),
		cmocka_unit_test(sides_texts_and_one_group_do_not_overlap),
		cmocka_unit_test(without_groups_there_is_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
