/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates, with or without a time of day, in the forms of survey exports.
 */
#ifndef DATETIME_H
#define DATETIME_H

#include "base/slice.h"

/* The orders of year, month and day in which a text can be read. */
enum {
	DATETIME_YMD = 1,
	DATETIME_DMY = 2,
	DATETIME_MDY = 4
};

/*
 * In which orders is the text a day of the calendar?  0: in none.  The three
 * numbers have one of - / . between them; the year has four digits, or behind
 * / two.  A time follows a blank or T: 10:01, 10:01:32 or 10:01:32.5, then
 * perhaps am or pm, then perhaps Z, +01:00, +0100, GMT+1 or the name of a zone
 * in capitals.  "2020-04-24T10:01:32Z", "28/04/2020 19:22", "4/24/20",
 * "2020/04/24 10:01:00 am GMT+1".
 */
unsigned datetime_orders(struct slice s);

/* The order that a codebook calls dmy, mdy or ymd; 0 for another word. */
unsigned datetime_order(struct slice word);

#endif
