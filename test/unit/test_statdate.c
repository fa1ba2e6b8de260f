/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Expected values: 13804992000 is 2020-03-31 in SPSS (REFERENCE.md B9); the
 * others by date(1), as in
 *	echo $(( ($(date -ud 2020-03-31 +%s) - $(date -ud 1960-01-01 +%s)) / 86400 ))
 * and by counting months and weeks.
 */
#include <math.h>

#include "base/length.h"
#include "kind-read/stat/statdate.h"

#include "close.h"

#define MARCH 13804992000.0	/* 2020-03-31 in seconds */

static void
assert_date(struct statdate date, double value, const char *want)
{
	char out[STATDATE_SIZE];

	assert_true(statdate_text(date, value, out));
	assert_string_equal(out, want);
}

static void
spss_formats(void **state)
{
	static const struct { const char *format; double value;
	    const char *want; } cases[] = {
		{ "DATE11", MARCH, "2020-03-31" },
		{ "ADATE10", MARCH + 86399, "2020-03-31" },
		{ "EDATE10", MARCH - 1, "2020-03-30" },
		{ "SDATE10", 0, "1582-10-14" },
		{ "JDATE7", 86400, "1582-10-15" },
		{ "DATETIME20", MARCH + 50700, "2020-03-31 14:05:00" },
		{ "DATETIME23.2", MARCH + 0.25, "2020-03-31 00:00:00.250" },
		{ "YMDHMS19", MARCH + 86399, "2020-03-31 23:59:59" },
		{ "TIME8", 50700, "14:05:00" },
		{ "TIME11.2", 50700.5, "14:05:00.500" },
		{ "TIME5", 0, "00:00:00" },
		{ "TIME8", 100 * 3600 + 61, "100:01:01" },
		{ "TIME8", -61, "-00:01:01" },
		{ "MTIME5", 845, "00:14:05" },
		{ "DTIME10", 86400 + 3600, "25:00:00" },
		{ "MOYR8", MARCH, "2020-03" },
		{ "QYR6", MARCH, "2020-Q1" },
		{ "QYR6", MARCH + 86400, "2020-Q2" },
		{ "WKYR8", MARCH, "2020-03-31" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_date(statdate_spss(cases[i].format), cases[i].value,
		    cases[i].want);
}

static void
stata_formats(void **state)
{
	static const struct { const char *format; double value;
	    const char *want; } cases[] = {
		{ "%td", 22005, "2020-03-31" },
		{ "%d", 22005, "2020-03-31" },
		{ "%-td", 0, "1960-01-01" },
		{ "%tdDD_Mon_CCYY", -1, "1959-12-31" },
		{ "%tc", 22005 * 864e5 + 50700e3, "2020-03-31 14:05:00" },
		{ "%tc", -1, "1959-12-31 23:59:59.999" },
		{ "%tcDDmonCCYY_HH:MM", 0, "1960-01-01 00:00:00" },
		{ "%tcHH:MM:SS", 50700e3, "14:05:00" },
		{ "%tcHH:MM", 86399e3, "23:59:59" },
		{ "%tcHH:MM", 864e5, "1960-01-02 00:00:00" },
		{ "%tcHH:MM", 22005 * 864e5 + 50700e3, "2020-03-31 14:05:00" },
		{ "%tcHH:MM", -1e3, "1959-12-31 23:59:59" },
		{ "%tCHH:MM", 22005 * 864e5 + 27e3, "2020-03-31 00:00:00" },
		/* 27 leap seconds before 2020, none before July 1972 */
		{ "%tC", 22005 * 864e5 + 27e3, "2020-03-31 00:00:00" },
		{ "%tC", 4564 * 864e5 + 86399e3, "1972-06-30 23:59:59" },
		{ "%tC", 4565 * 864e5 + 1e3, "1972-07-01 00:00:00" },
		{ "%tw", 52 * 60, "2020-01-01" },
		{ "%tw", 52 * 60 + 12, "2020-03-25" },
		{ "%tw", -1, "1959-12-24" },
		{ "%tm", 722, "2020-03" },
		{ "%tm", 731, "2020-12" },
		{ "%tm", -1, "1959-12" },
		{ "%tq", 240, "2020-Q1" },
		{ "%tq", 243, "2020-Q4" },
		{ "%tq", -1, "1959-Q4" },
		{ "%th", 120, "2020-H1" },
		{ "%th", 121, "2020-H2" },
		{ "%ty", 2020, "2020" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_date(statdate_stata(cases[i].format), cases[i].value,
		    cases[i].want);
}

static void
other_formats_are_no_dates(void **state)
{
	static const char *const spss[] = { "", "F8.2", "A10", "DOLLAR8",
	    "WKDAY3", "MONTH9", "D", "DATES", "E8", "PCT5" };
	static const char *const stata[] = { "", "%", "%9.0g", "%-9s", "td",
	    "%tg", "%tbnyse", "%8.2fc" };
	char out[STATDATE_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(spss); i++)
		assert_false(statdate_text(statdate_spss(spss[i]), MARCH,
		    out));
	for (size_t i = 0; i < LENGTH(stata); i++)
		assert_false(statdate_text(statdate_stata(stata[i]), 1, out));
}

static void
leap_days_and_the_ends_of_centuries(void **state)
{
	struct statdate td = statdate_stata("%td");

	(void)state;
	assert_date(td, 21974, "2020-02-29");
	assert_date(td, 14669, "2000-02-29");
	assert_date(td, -21855, "1900-03-01");
	assert_date(td, -21856, "1900-02-28");
	assert_date(td, 22281, "2021-01-01");
}

static void
no_date_at_all(void **state)
{
	static const double none[] = { 1e300, -1e300, 1e15, 3e11, -1e11 };
	struct statdate date = statdate_spss("DATE11");
	char out[STATDATE_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(none); i++)
		assert_false(statdate_text(date, none[i], out));
	assert_false(statdate_text(date, (double)INFINITY, out));
	assert_false(statdate_text(date, (double)NAN, out));
	assert_false(statdate_text(statdate_stata("%ty"), 10000, out));
	assert_false(statdate_text(statdate_stata("%ty"), 0, out));
	assert_false(statdate_text(statdate_stata("%tw"), 1e14, out));
	assert_true(statdate_text(statdate_stata("%ty"), 9999, out));
	assert_true(statdate_text(statdate_spss("TIME8"), 9e14, out));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spss_formats),
		cmocka_unit_test(stata_formats),
		cmocka_unit_test(other_formats_are_no_dates),
		cmocka_unit_test(leap_days_and_the_ends_of_centuries),
		cmocka_unit_test(no_date_at_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
