/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/datetime.h"

#include "close.h"

static unsigned
orders(const char *text)
{
	return datetime_orders(slice_of(text));
}

static void
the_forms_of_exports(void **state)
{
	(void)state;
	/* ISO 8601; YouGov; Qualtrics. */
	assert_int_equal(orders("2020-04-03"), DATETIME_YMD);
	assert_int_equal(orders("2020-04-03 14:33:47"), DATETIME_YMD);
	assert_int_equal(orders("2020-04-03T14:33:47Z"), DATETIME_YMD);
	assert_int_equal(orders("2020-04-03T14:33:47.123+01:00"),
	    DATETIME_YMD);
	assert_int_equal(orders("2015-02-13 17:10:50.000"), DATETIME_YMD);
	/* Google Forms. */
	assert_int_equal(orders("2020/04/24 10:01:00 am GMT+1"),
	    DATETIME_YMD);
	assert_int_equal(orders("2020/04/24 10:01:00 PM GMT+5:30"),
	    DATETIME_YMD);
	/* YouGov's other form, SurveyMonkey, Excel. */
	assert_int_equal(orders("28/04/2020 19:22"), DATETIME_DMY);
	assert_int_equal(orders("04/28/2020 07:22:01 PM"), DATETIME_MDY);
	assert_int_equal(orders("7/10/14 18:37"),
	    DATETIME_DMY | DATETIME_MDY);
	assert_int_equal(orders("24.4.2020"), DATETIME_DMY);
	assert_int_equal(orders("24-04-2020"), DATETIME_DMY);
}

static void
days_of_the_calendar_only(void **state)
{
	(void)state;
	assert_int_equal(orders("2020-02-29"), DATETIME_YMD);
	assert_int_equal(orders("2019-02-29"), 0);
	assert_int_equal(orders("1900-02-29"), 0);
	assert_int_equal(orders("2000-02-29"), DATETIME_YMD);
	assert_int_equal(orders("2020-04-31"), 0);
	assert_int_equal(orders("2020-13-01"), 0);
	assert_int_equal(orders("2020-00-01"), 0);
	assert_int_equal(orders("31/04/2020"), 0);
	assert_int_equal(orders("13/13/2020"), 0);
	assert_int_equal(orders("2020-04-03 25:00"), 0);
	assert_int_equal(orders("2020-04-03 14:60"), 0);
	assert_int_equal(orders("2020-04-03 1:2"), 0);
}

static void
what_is_no_date(void **state)
{
	(void)state;
	assert_int_equal(orders(""), 0);
	assert_int_equal(orders("18-24"), 0);
	assert_int_equal(orders("2020"), 0);
	assert_int_equal(orders("20200403"), 0);
	assert_int_equal(orders("1.2.3"), 0);
	assert_int_equal(orders("1-2-20"), 0);
	assert_int_equal(orders("2020-04"), 0);
	assert_int_equal(orders("2020-04/03"), 0);
	assert_int_equal(orders("02020-04-03"), 0);
	assert_int_equal(orders("2020-04-03 noon"), 0);
	assert_int_equal(orders("2020-04-03x"), 0);
	assert_int_equal(orders("2020-04-03 14:33:47."), 0);
	assert_int_equal(orders("2020-04-03 14:33 +"), 0);
	assert_int_equal(orders("Friday"), 0);
}

static void
the_words_of_the_codebook(void **state)
{
	(void)state;
	assert_int_equal(datetime_order(slice_of("dmy")), DATETIME_DMY);
	assert_int_equal(datetime_order(slice_of("mdy")), DATETIME_MDY);
	assert_int_equal(datetime_order(slice_of("ymd")), DATETIME_YMD);
	assert_int_equal(datetime_order(slice_of("")), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_forms_of_exports),
		cmocka_unit_test(days_of_the_calendar_only),
		cmocka_unit_test(what_is_no_date),
		cmocka_unit_test(the_words_of_the_codebook),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
