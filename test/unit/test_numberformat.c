/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kind-read/sheet/numberformat.h"

#include "close.h"

#define DATE NUMBERFORMAT_DATE
#define TIME NUMBERFORMAT_TIME
#define ELAPSED (NUMBERFORMAT_TIME | NUMBERFORMAT_ELAPSED)

struct format {
	const char *code;
	unsigned shows;
};

static void
assert_all(const struct format *formats, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (numberformat(slice_of(formats[i].code)) !=
		    formats[i].shows)
			fail_msg("\"%s\" shows %u", formats[i].code,
			    numberformat(slice_of(formats[i].code)));
}

static void
numbers_are_no_dates(void **state)
{
	static const struct format formats[] = { { "", 0 }, { "General", 0 },
	    { "GENERAL", 0 }, { "General;-General", 0 }, { "0", 0 },
	    { "#,##0.00", 0 }, { "0.00E+00", 0 }, { "0.00e-0", 0 },
	    { "# ?/?", 0 }, { "@", 0 }, { "[Red]#,##0", 0 },
	    { "[$\xe2\x82\xac-407] #,##0", 0 }, { "0 \"days\"", 0 },
	    { "0\\d", 0 }, { "_d0_)", 0 }, { "*d0", 0 }, { "0;d", 0 },
	    { "[>=100]0", 0 }, { "\"never closed d", 0 }, { "[d", 0 },
	    { "0\\", 0 } };

	(void)state;
	assert_all(formats, sizeof(formats) / sizeof(*formats));
}

static void
dates_and_times(void **state)
{
	static const struct format formats[] = { { "d/m/yy", DATE },
	    { "YYYY-MM-DD", DATE }, { "mmm", DATE }, { "MMMM", DATE },
	    { "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", DATE },
	    { "ge.m.d", DATE }, { "e", DATE }, { "bbbb", DATE },
	    { "d/m/yy h:mm", DATE | TIME }, { "h:mm", TIME },
	    { "mm:ss", TIME }, { "mm:ss.0", TIME }, { "h AM/PM", TIME },
	    { "a/p", TIME }, { "[h]:mm", ELAPSED }, { "[mm]:ss", ELAPSED },
	    { "[ss]", ELAPSED }, { "[hm]", 0 },
	    { "yyyy;0", DATE }, { "d\"h\"", DATE } };

	(void)state;
	assert_all(formats, sizeof(formats) / sizeof(*formats));
}

static void
percentages(void **state)
{
	static const struct format formats[] = {
	    { "0%", NUMBERFORMAT_PERCENT }, { "0.0 %", NUMBERFORMAT_PERCENT },
	    { "0\\%", 0 }, { "0\"%\"", 0 } };

	(void)state;
	assert_all(formats, sizeof(formats) / sizeof(*formats));
}

static void
formats_with_a_number_only(void **state)
{
	(void)state;
	assert_int_equal(numberformat_builtin(0), 0);
	assert_int_equal(numberformat_builtin(4), 0);
	assert_int_equal(numberformat_builtin(9), NUMBERFORMAT_PERCENT);
	assert_int_equal(numberformat_builtin(13), 0);
	assert_int_equal(numberformat_builtin(14), DATE);
	assert_int_equal(numberformat_builtin(20), TIME);
	assert_int_equal(numberformat_builtin(22), DATE | TIME);
	assert_int_equal(numberformat_builtin(37), 0);
	assert_int_equal(numberformat_builtin(46), ELAPSED);
	assert_int_equal(numberformat_builtin(49), 0);
	assert_int_equal(numberformat_builtin(164), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_no_dates),
		cmocka_unit_test(dates_and_times),
		cmocka_unit_test(percentages),
		cmocka_unit_test(formats_with_a_number_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
