/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <math.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/num.h"
#include "base/datetime.h"
#include "kind-read/sheet/numberformat.h"
#include "kind-read/sheet/serial.h"

#define DAY INT64_C(86400000)	/* milliseconds */
#define MOST_DAYS 2958465	/* 9999-12-31, from 1900 on */
#define FROM_1904 1462		/* 1904-01-01 */
#define NO_DAY 60		/* Lotus 1-2-3 took 1900 for a leap year */

/* A day since 1899-12-30 in the calendar, which repeats every 400 years.  The
 * year begins in March, so that a leap day is its last. */
static void
put_day(struct buf *b, int64_t days)
{
	int64_t of_400, year, month, day;

	days += 693899;		/* since 0000-03-01 */
	of_400 = days % 146097;
	year = (of_400 - of_400 / 1460 + of_400 / 36524 - of_400 / 146096) /
	    365;
	day = of_400 - (365 * year + year / 4 - year / 100);
	year += days / 146097 * 400;
	month = (5 * day + 2) / 153;
	day -= (153 * month + 2) / 5;
	month += month < 10 ? 3 : -9;
	buf_printf(b, "%04d-%02d-%02d", (int)(year + (month <= 2)),
	    (int)month, (int)day + 1);
}

/* Adds the digits of a fraction of a second without zeros at their end. */
static void
put_fraction(struct buf *b, struct slice digits)
{
	while (digits.n > 0 && digits.p[digits.n - 1] == '0')
		digits.n--;
	if (digits.n == 0)
		return;
	buf_putc(b, '.');
	buf_slice(b, digits);
}

static void
put_time(struct buf *b, int64_t ms)
{
	char fraction[4] = { (char)('0' + ms / 100 % 10),
	    (char)('0' + ms / 10 % 10), (char)('0' + ms % 10), '\0' };
	int64_t s = ms / 1000;

	buf_printf(b, "%02d:%02d:%02d", (int)(s / 3600), (int)(s / 60 % 60),
	    (int)(s % 60));
	put_fraction(b, slice_of(fraction));
}

/* Is there such a day?  Then it is counted from 1899-12-30. */
static bool
find_day(int64_t *day, bool from_1904)
{
	if (from_1904)
		*day += FROM_1904;
	else if (*day == NO_DAY || *day == 0)
		return false;
	else if (*day < NO_DAY)
		(*day)++;
	return *day <= MOST_DAYS;
}

bool
serial_put(struct buf *b, double value, unsigned shows, bool from_1904)
{
	bool date = (shows & NUMBERFORMAT_DATE) != 0;
	int64_t ms, day;

	if (!(value >= 0 && value < MOST_DAYS + 1))
		return false;
	ms = llround(value * (double)DAY);
	if ((shows & NUMBERFORMAT_ELAPSED) != 0 || (!date && value < 1)) {
		put_time(b, value < 1 && ms == DAY ? DAY - 1 : ms);
		return true;
	}
	day = ms / DAY;
	if (!find_day(&day, from_1904))
		return false;
	put_day(b, day);
	if (ms % DAY == 0 && (shows & NUMBERFORMAT_TIME) == 0)
		return true;
	buf_putc(b, ' ');
	put_time(b, ms % DAY);
	return true;
}

/* Takes digits off, and the character that has to follow. */
static bool
take(struct slice *s, char after, uint64_t *n)
{
	size_t end = num_digits(*s, 0);

	if (end == s->n || s->p[end] != after ||
	    !num_parse_uint(slice_before(*s, end), UINT32_MAX, n))
		return false;
	*s = slice_behind(*s, end + 1);
	return true;
}

/* The seconds of a duration, with a comma or point before their fraction. */
static bool
take_seconds(struct slice *s, uint64_t *seconds, struct slice *fraction)
{
	if (take(s, 'S', seconds))
		return true;
	if (!take(s, '.', seconds) && !take(s, ',', seconds))
		return false;
	*fraction = slice_before(*s, num_digits(*s, 0));
	*s = slice_behind(*s, fraction->n);
	if (s->n == 0 || s->p[0] != 'S')
		return false;
	*s = slice_behind(*s, 1);
	return true;
}

static bool
put_duration(struct buf *b, struct slice s)
{
	uint64_t days = 0, hours = 0, minutes = 0, seconds = 0;
	struct slice fraction = { "", 0 };

	s = slice_behind(s, 1);
	(void)take(&s, 'D', &days);
	if (!slice_begins(s, "T") || s.n == 1)
		return false;
	s = slice_behind(s, 1);
	(void)take(&s, 'H', &hours);
	(void)take(&s, 'M', &minutes);
	if (s.n > 0 && (!take_seconds(&s, &seconds, &fraction) || s.n > 0))
		return false;
	minutes += seconds / 60;
	hours += 24 * days + minutes / 60;
	buf_printf(b, "%02" PRIu64 ":%02d:%02d", hours, (int)(minutes % 60),
	    (int)(seconds % 60));
	put_fraction(b, fraction);
	return true;
}

bool
serial_put_iso(struct buf *b, struct slice text)
{
	size_t t = slice_find_last(text, "T");
	size_t point = slice_find_last(text, ".");

	if (slice_begins(text, "P"))
		return put_duration(b, text);
	if (datetime_orders(text) != DATETIME_YMD)
		return false;
	if (t == text.n) {
		buf_slice(b, text);
		return true;
	}
	buf_slice(b, slice_before(text, t));
	buf_putc(b, ' ');
	buf_slice(b, slice_before(slice_behind(text, t + 1),
	    point - t - 1));
	if (point < text.n) {
		struct slice rest = slice_behind(text, point + 1);
		size_t n = num_digits(rest, 0);

		put_fraction(b, slice_before(rest, n));
		buf_slice(b, slice_behind(rest, n));
	}
	return true;
}
