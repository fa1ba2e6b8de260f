/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/length.h"
#include "kind-read/stat/statdate.h"

/* From the first day of each program to 1970-01-01. */
#define SPSS_DAYS 141428
#define STATA_DAYS 3653
#define STATA_YEAR 1960

#define DAY_MS INT64_C(86400000)

/* Larger numbers than this are no dates in any unit, and exact. */
#define LARGEST 1e15

struct known {
	const char *name;
	struct statdate date;
};

static const struct known spss[] = {
	{ "DATE", { STATDATE_SECONDS, STATDATE_DAY } },
	{ "ADATE", { STATDATE_SECONDS, STATDATE_DAY } },
	{ "EDATE", { STATDATE_SECONDS, STATDATE_DAY } },
	{ "SDATE", { STATDATE_SECONDS, STATDATE_DAY } },
	{ "JDATE", { STATDATE_SECONDS, STATDATE_DAY } },
	{ "WKYR", { STATDATE_SECONDS, STATDATE_DAY } },
	{ "DATETIME", { STATDATE_SECONDS, STATDATE_MOMENT } },
	{ "YMDHMS", { STATDATE_SECONDS, STATDATE_MOMENT } },
	{ "TIME", { STATDATE_SECONDS, STATDATE_TIME } },
	{ "MTIME", { STATDATE_SECONDS, STATDATE_TIME } },
	{ "DTIME", { STATDATE_SECONDS, STATDATE_TIME } },
	{ "MOYR", { STATDATE_SECONDS, STATDATE_MONTH } },
	{ "QYR", { STATDATE_SECONDS, STATDATE_QUARTER } },
};

static const struct known stata[] = {
	{ "d", { STATDATE_DAYS, STATDATE_DAY } },
	{ "td", { STATDATE_DAYS, STATDATE_DAY } },
	{ "tc", { STATDATE_MILLISECONDS, STATDATE_MOMENT } },
	{ "tC", { STATDATE_LEAP, STATDATE_MOMENT } },
	{ "tw", { STATDATE_WEEKS, STATDATE_DAY } },
	{ "tm", { STATDATE_MONTHS, STATDATE_MONTH } },
	{ "tq", { STATDATE_QUARTERS, STATDATE_QUARTER } },
	{ "th", { STATDATE_HALVES, STATDATE_HALF } },
	{ "ty", { STATDATE_YEARS, STATDATE_YEAR } },
};

/* The days, from 1960-01-01, behind which a second was put in (IERS). */
static const int leaps[] = { 4564, 4748, 5113, 5478, 5843, 6209, 6574, 6939,
    7304, 7851, 8216, 8581, 9312, 10226, 10957, 11322, 11869, 12234, 12599,
    13148, 13695, 14244, 16801, 17897, 19174, 20269, 20819 };

struct statdate
statdate_spss(const char *format)
{
	size_t n = strcspn(format, "0123456789.");

	for (size_t i = 0; i < LENGTH(spss); i++)
		if (strlen(spss[i].name) == n &&
		    strncmp(spss[i].name, format, n) == 0)
			return spss[i].date;
	return (struct statdate){ STATDATE_NONE, STATDATE_DAY };
}

/* Does what follows %tc ask for hours and for no part of a date? */
static bool
is_time_of_day(const char *details)
{
	return strpbrk(details, "Hh") != NULL &&
	    strpbrk(details, "CYDdNnJjWw") == NULL &&
	    strstr(details, "Mon") == NULL && strstr(details, "mon") == NULL;
}

struct statdate
statdate_stata(const char *format)
{
	struct statdate date = { STATDATE_NONE, STATDATE_DAY };

	if (*format++ != '%')
		return date;
	format += *format == '-';
	for (size_t i = 0; i < LENGTH(stata); i++) {
		size_t n = strlen(stata[i].name);

		if (strncmp(stata[i].name, format, n) != 0)
			continue;
		date = stata[i].date;
		if (date.show == STATDATE_MOMENT &&
		    is_time_of_day(format + n))
			date.show = STATDATE_TIME;
	}
	return date;
}

static int64_t
divide_down(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

struct civil {
	int64_t year;
	int month;
	int day;
};

/*
 * Years begin in March here, so that the leap day is the last; 400 of them
 * have 146097 days.
 */
static struct civil
civil(int64_t days)
{
	int64_t shifted = days + 719468;
	int64_t era = divide_down(shifted, 146097);
	int64_t d = shifted - era * 146097;
	int64_t year = (d - d / 1460 + d / 36524 - d / 146096) / 365;
	int64_t of_year = d - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * of_year + 2) / 153;
	struct civil c = { year + era * 400, (int)(month + 3),
	    (int)(of_year - (153 * month + 2) / 5 + 1) };

	if (c.month > 12) {
		c.month -= 12;
		c.year++;
	}
	return c;
}

/* The days from 1970-01-01 to the first of January. */
static int64_t
new_year(int64_t year)
{
	int64_t y = year - 1;

	return y * 365 + divide_down(y, 4) - divide_down(y, 100) +
	    divide_down(y, 400) - 719162;
}

/* In milliseconds from 1960-01-01, without the leap seconds before it. */
static int64_t
without_leaps(int64_t ms)
{
	int64_t before = 0;

	while (before < (int64_t)LENGTH(leaps) &&
	    ms >= (leaps[before] + 1) * DAY_MS + (before + 1) * 1000)
		before++;
	return ms - before * 1000;
}

/* A count of parts of a year: the year, and which part from 0. */
static int64_t
part_of_year(int64_t n, int64_t parts, int64_t *year)
{
	*year = STATA_YEAR + divide_down(n, parts);
	return n - divide_down(n, parts) * parts;
}

/*
 * In milliseconds from 1970-01-01, or for times from midnight.  Of a month, a
 * quarter and a half any day will do: no month is longer than 31 days, and 31,
 * 92 and 190 days times the part never reach the next one.
 */
static int64_t
milliseconds(struct statdate date, double value)
{
	double scaled = date.unit == STATDATE_SECONDS ? value * 1000 : value;
	int64_t n = (int64_t)floor(scaled + 0.5), year, part;
	bool time = date.show == STATDATE_TIME;

	switch (date.unit) {
	case STATDATE_SECONDS:
		return time ? n : n - SPSS_DAYS * DAY_MS;
	case STATDATE_MILLISECONDS:
		return time ? n : n - STATA_DAYS * DAY_MS;
	case STATDATE_LEAP:
		return without_leaps(n) - (time ? 0 : STATA_DAYS * DAY_MS);
	case STATDATE_DAYS:
		return ((int64_t)floor(value) - STATA_DAYS) * DAY_MS;
	case STATDATE_WEEKS:
		part = part_of_year(n, 52, &year);
		return (new_year(year) + 7 * part) * DAY_MS;
	case STATDATE_MONTHS:
		part = part_of_year(n, 12, &year);
		return (new_year(year) + 31 * part) * DAY_MS;
	case STATDATE_QUARTERS:
		part = part_of_year(n, 4, &year);
		return (new_year(year) + 92 * part) * DAY_MS;
	case STATDATE_HALVES:
		part = part_of_year(n, 2, &year);
		return (new_year(year) + 190 * part) * DAY_MS;
	default:
		return new_year(n) * DAY_MS;
	}
}

static void
show_clock(int64_t ms, char *out, size_t size)
{
	int n = snprintf(out, size, "%02" PRId64 ":%02d:%02d", ms / 3600000,
	    (int)(ms / 60000 % 60), (int)(ms / 1000 % 60));

	if (ms % 1000 != 0)
		snprintf(out + n, size - (size_t)n, ".%03d",
		    (int)(ms % 1000));
}

static void
show(enum statdate_show how, struct civil c, int64_t of_day, char *out)
{
	int n = snprintf(out, STATDATE_SIZE, "%04d", (int)c.year);
	char *end = out + n;
	size_t left = STATDATE_SIZE - (size_t)n;

	switch (how) {
	case STATDATE_MONTH:
		snprintf(end, left, "-%02d", c.month);
		break;
	case STATDATE_QUARTER:
		snprintf(end, left, "-Q%d", (c.month + 2) / 3);
		break;
	case STATDATE_HALF:
		snprintf(end, left, "-H%d", (c.month + 5) / 6);
		break;
	case STATDATE_YEAR:
		break;
	default:
		n += snprintf(end, left, "-%02d-%02d", c.month, c.day);
		if (how != STATDATE_MOMENT)
			break;
		out[n++] = ' ';
		show_clock(of_day, out + n, STATDATE_SIZE - (size_t)n);
	}
}

/* Stata shows hours of a date-time as it shows a time of the first day. */
static struct statdate
whole(struct statdate date, double value)
{
	if (date.show == STATDATE_TIME && date.unit != STATDATE_SECONDS &&
	    (value < 0 || value >= (double)DAY_MS))
		date.show = STATDATE_MOMENT;
	return date;
}

bool
statdate_text(struct statdate date, double value, char out[STATDATE_SIZE])
{
	int64_t ms, days;
	struct civil c;

	/* Neither does the comparison hold of what is no number, nor would
	 * more than this many years fit below. */
	if (date.unit == STATDATE_NONE || !(fabs(value) < LARGEST) ||
	    (date.unit > STATDATE_LEAP && fabs(value) > 1e7))
		return false;
	date = whole(date, value);
	ms = milliseconds(date, value);
	if (date.show == STATDATE_TIME) {
		out[0] = '-';
		show_clock(ms < 0 ? -ms : ms, out + (ms < 0),
		    STATDATE_SIZE - 1);
		return true;
	}
	days = divide_down(ms, DAY_MS);
	c = civil(days);
	if (c.year < 1 || c.year > 9999)
		return false;
	show(date.show, c, ms - days * DAY_MS, out);
	return true;
}
