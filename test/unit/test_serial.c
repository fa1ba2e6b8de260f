/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>

#include "base/buf.h"
#include "kind-read/sheet/numberformat.h"
#include "kind-read/sheet/serial.h"

#include "close.h"

#define DATE NUMBERFORMAT_DATE
#define TIME NUMBERFORMAT_TIME
#define ELAPSED (NUMBERFORMAT_TIME | NUMBERFORMAT_ELAPSED)

/* NULL: there is none. */
static void
assert_puts(double value, unsigned shows, bool from_1904, const char *wanted)
{
	struct buf b;
	bool put;

	buf_init(&b);
	buf_puts(&b, "<");
	put = serial_put(&b, value, shows, from_1904);
	if (put != (wanted != NULL) ||
	    strcmp(b.p + 1, wanted != NULL ? wanted : "") != 0)
		fail_msg("%.17g is \"%s\"", value, b.p + 1);
	buf_clear(&b);
}

static void
assert_iso(const char *text, const char *wanted)
{
	struct buf b;
	bool put;

	buf_init(&b);
	buf_puts(&b, "<");
	put = serial_put_iso(&b, slice_of(text));
	if (put != (wanted != NULL) ||
	    strcmp(b.p + 1, wanted != NULL ? wanted : "") != 0)
		fail_msg("\"%s\" is \"%s\"", text, b.p + 1);
	buf_clear(&b);
}

static int
days_of(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
	    30, 31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

/* Day by day, from the first one to the last. */
static void
every_day(void **state)
{
	char wanted[32];
	double serial = 1;

	(void)state;
	for (int y = 1900; y < 10000; y++)
		for (int m = 1; m <= 12; m++)
			for (int d = 1; d <= days_of(y, m); d++) {
				serial += serial == 60;
				snprintf(wanted, sizeof(wanted),
				    "%04d-%02d-%02d", y, m, d);
				assert_puts(serial, DATE, false, wanted);
				if (y >= 1904)
					assert_puts(serial - 1462, DATE, true,
					    wanted);
				serial++;
			}
	assert_puts(serial, DATE, false, NULL);
}

static void
days_that_there_are_not(void **state)
{
	(void)state;
	assert_puts(60, DATE, false, NULL);
	assert_puts(60.5, DATE | TIME, false, NULL);
	assert_puts(0, DATE, false, NULL);
	assert_puts(0.5, DATE | TIME, false, NULL);
	assert_puts(-1, DATE, false, NULL);
	assert_puts(-0.5, TIME, false, NULL);
	assert_puts(-1, ELAPSED, false, NULL);
	assert_puts(1e300, DATE, false, NULL);
	assert_puts(1e9, ELAPSED, false, NULL);
	assert_puts((double)NAN, DATE, false, NULL);
	assert_puts(0, DATE, true, "1904-01-01");
}

static void
what_is_shown_decides_with_what_is_there(void **state)
{
	(void)state;
	assert_puts(43924, DATE, false, "2020-04-03");
	assert_puts(43924, DATE | TIME, false, "2020-04-03 00:00:00");
	assert_puts(43924, TIME, false, "2020-04-03 00:00:00");
	assert_puts(43924.5, DATE, false, "2020-04-03 12:00:00");
	assert_puts(0.5, TIME, false, "12:00:00");
	assert_puts(0, TIME, false, "00:00:00");
	assert_puts(0, ELAPSED, false, "00:00:00");
	assert_puts(1.5, ELAPSED, false, "36:00:00");
	assert_puts(100, ELAPSED, false, "2400:00:00");
}

static void
to_the_millisecond(void **state)
{
	(void)state;
	assert_puts(43924.606793981482, DATE | TIME, false,
	    "2020-04-03 14:33:47");
	assert_puts(43924.60679398148, DATE | TIME, false,
	    "2020-04-03 14:33:47");
	assert_puts(43924.606799768518, DATE | TIME, false,
	    "2020-04-03 14:33:47.5");
	assert_puts(43924 + 1.0 / 86400000, DATE, false,
	    "2020-04-03 00:00:00.001");
	assert_puts(43924.9999999999, DATE | TIME, false,
	    "2020-04-04 00:00:00");
	assert_puts(0.9999999999, TIME, false, "23:59:59.999");
}

static void
of_opendocument(void **state)
{
	(void)state;
	assert_iso("2020-04-03", "2020-04-03");
	assert_iso("2020-04-03T14:33:47", "2020-04-03 14:33:47");
	assert_iso("2020-04-03T14:33:47.500000000", "2020-04-03 14:33:47.5");
	assert_iso("2020-04-03T14:33:47.000", "2020-04-03 14:33:47");
	assert_iso("2020-04-03T14:33:47Z", "2020-04-03 14:33:47Z");
	assert_iso("2020-04-03T14:33:47.120Z", "2020-04-03 14:33:47.12Z");
	assert_iso("2020-02-30", NULL);
	assert_iso("03/04/2020", NULL);
	assert_iso("-44-03-15", NULL);
	assert_iso("", NULL);
	assert_iso("T", NULL);
	assert_iso("PT14H33M47S", "14:33:47");
	assert_iso("PT0S", "00:00:00");
	assert_iso("P1DT2H", "26:00:00");
	assert_iso("PT36H00M00.2500S", "36:00:00.25");
	assert_iso("PT00H00M01,5S", "00:00:01.5");
	assert_iso("PT90M", "01:30:00");
	assert_iso("PT3661S", "01:01:01");
	assert_iso("P1D", NULL);
	assert_iso("PT", NULL);
	assert_iso("PT1X", NULL);
	assert_iso("PT1S1H", NULL);
	assert_iso("PT1.5", NULL);
	assert_iso("PT99999999999H", NULL);
	assert_iso("P", NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day),
		cmocka_unit_test(days_that_there_are_not),
		cmocka_unit_test(what_is_shown_decides_with_what_is_there),
		cmocka_unit_test(to_the_millisecond),
		cmocka_unit_test(of_opendocument),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
