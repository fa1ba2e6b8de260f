/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>

#include "base/num.h"
#include "base/datetime.h"

/* A run of digits. */
struct part {
	unsigned value;
	size_t n;
};

/* Takes one to four digits off the text. */
static bool
take_part(struct slice *s, struct part *part)
{
	*part = (struct part){ 0, 0 };
	while (part->n < s->n && s->p[part->n] >= '0' &&
	    s->p[part->n] <= '9' && part->n < 5)
		part->value = part->value * 10 +
		    (unsigned)(s->p[part->n++] - '0');
	*s = (struct slice){ s->p + part->n, s->n - part->n };
	return part->n > 0 && part->n < 5;
}

static bool
take(struct slice *s, char c)
{
	if (s->n == 0 || s->p[0] != c)
		return false;
	*s = (struct slice){ s->p + 1, s->n - 1 };
	return true;
}

static bool
is_day(unsigned year, unsigned month, unsigned day)
{
	static const unsigned char days[] = { 31, 28, 31, 30, 31, 30, 31, 31,
	    30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month >= 1 && month <= 12 && day >= 1 &&
	    day <= days[month - 1] + (month == 2 && leap ? 1u : 0);
}

static unsigned
orders_of(const struct part part[3], char mark)
{
	unsigned a = part[0].value, b = part[1].value, c = part[2].value;

	if (part[1].n > 2)
		return 0;
	if (part[0].n == 4)
		return part[2].n <= 2 && is_day(a, b, c) ? DATETIME_YMD : 0;
	if (part[0].n > 2 || (part[2].n != 4 &&
	    (part[2].n != 2 || mark != '/')))
		return 0;
	if (part[2].n == 2)
		c += 2000;
	return (is_day(c, b, a) ? (unsigned)DATETIME_DMY : 0) |
	    (is_day(c, a, b) ? (unsigned)DATETIME_MDY : 0);
}

/* "GMT+1", "Z", "+01:00", "CEST": what can stand at the end. */
static bool
is_zone(struct slice s)
{
	size_t n = 0;
	struct part part;

	while (n < s.n && n < 5 && s.p[n] >= 'A' && s.p[n] <= 'Z')
		n++;
	s = (struct slice){ s.p + n, s.n - n };
	if (s.n == 0)
		return true;
	if (!take(&s, '+') && !take(&s, '-'))
		return false;
	if (!take_part(&s, &part))
		return false;
	return s.n == 0 || (part.n <= 2 && take(&s, ':') &&
	    take_part(&s, &part) && part.n == 2 && s.n == 0);
}

static void
skip_half(struct slice *s)
{
	struct slice rest = slice_trim(*s);
	struct slice half = { rest.p, rest.n < 2 ? rest.n : 2 };

	if (slice_eq_nocase(half, slice_of("am")) ||
	    slice_eq_nocase(half, slice_of("pm")))
		*s = (struct slice){ rest.p + 2, rest.n - 2 };
}

static bool
is_time(struct slice s)
{
	struct part hour, minute, second = { 0, 2 };

	if (!take_part(&s, &hour) || hour.n > 2 || !take(&s, ':') ||
	    !take_part(&s, &minute) || minute.n != 2)
		return false;
	if (take(&s, ':') && (!take_part(&s, &second) || second.n != 2))
		return false;
	if (hour.value > 24 || minute.value > 59 || second.value > 60)
		return false;
	if (take(&s, '.')) {
		size_t n = num_digits(s, 0);

		if (n == 0)
			return false;
		s = (struct slice){ s.p + n, s.n - n };
	}
	skip_half(&s);
	return is_zone(slice_trim(s));
}

unsigned
datetime_orders(struct slice s)
{
	struct part part[3];
	unsigned orders;
	char mark;

	if (s.n < 6 || s.p[0] < '0' || s.p[0] > '9' ||
	    !take_part(&s, &part[0]) || s.n == 0)
		return 0;
	mark = s.p[0];
	if ((mark != '-' && mark != '/' && mark != '.') ||
	    !take(&s, mark) || !take_part(&s, &part[1]) ||
	    !take(&s, mark) || !take_part(&s, &part[2]))
		return 0;
	orders = orders_of(part, mark);
	if (s.n == 0 || orders == 0)
		return orders;
	if (!take(&s, 'T') && !take(&s, ' '))
		return 0;
	return is_time(slice_trim(s)) ? orders : 0;
}

unsigned
datetime_order(struct slice word)
{
	if (slice_is(word, "dmy"))
		return DATETIME_DMY;
	if (slice_is(word, "mdy"))
		return DATETIME_MDY;
	return slice_is(word, "ymd") ? DATETIME_YMD : 0;
}
