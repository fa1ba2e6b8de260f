/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates of SPSS and Stata, numbers that only a display format says are dates,
 * as ISO 8601 text.
 *
 * Quarters and halves of a year, for which ISO 8601 has no form, are 2020-Q1
 * and 2020-H1.  The weeks of both programs are not those of ISO 8601, so the
 * date is given on which (SPSS: in which) they begin.
 */
#ifndef STATDATE_H
#define STATDATE_H

#include <stdbool.h>

/* Bytes that statdate_text needs, with the NUL. */
#define STATDATE_SIZE 40

/* What a number counts, and from when. */
enum statdate_unit {
	STATDATE_NONE,		/* it is no date */
	STATDATE_SECONDS,	/* from 1582-10-14; or just seconds */
	STATDATE_MILLISECONDS,	/* the others from 1960-01-01 */
	STATDATE_LEAP,		/* milliseconds, leap seconds included */
	STATDATE_DAYS,
	STATDATE_WEEKS,		/* 52 in a year */
	STATDATE_MONTHS,
	STATDATE_QUARTERS,
	STATDATE_HALVES,
	STATDATE_YEARS		/* of our era */
};

/* What is shown of it. */
enum statdate_show {
	STATDATE_DAY,		/* 2020-03-31 */
	STATDATE_MOMENT,	/* 2020-03-31 14:05:00, .250 if there is such */
	STATDATE_TIME,		/* 14:05:00; of SPSS hours may be any number,
				 * and of Stata a day and more is a MOMENT */
	STATDATE_MONTH,		/* 2020-03 */
	STATDATE_QUARTER,
	STATDATE_HALF,
	STATDATE_YEAR		/* 2020 */
};

struct statdate {
	enum statdate_unit unit;
	enum statdate_show show;
};

/* What the format says: of SPSS, like "EDATE11", or of Stata, like "%td". */
struct statdate statdate_spss(const char *format);
struct statdate statdate_stata(const char *format);

/* The text of a number that is a date.  False if it is not finite or lies
 * outside the years 1 to 9999. */
bool statdate_text(struct statdate date, double value,
    char out[STATDATE_SIZE]);

#endif
