/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How an Excel workbook shows a number: as it is, in percent, or as a date or
 * time, which nothing else tells from a number.
 */
#ifndef NUMBERFORMAT_H
#define NUMBERFORMAT_H

#include "base/slice.h"

enum {
	NUMBERFORMAT_DATE = 1,
	NUMBERFORMAT_TIME = 2,
	NUMBERFORMAT_ELAPSED = 4,	/* more than 24 hours, as [h]:mm */
	NUMBERFORMAT_PERCENT = 8
};

/* What the code of a format shows, by the part of it for positive numbers:
 * "dd/mm/yyyy hh:mm", "[$-409]mmm yy;@", "0.0%". */
unsigned numberformat(struct slice code);

/* The same of a format that has a number only (ECMA-376 Part 1, 18.8.30, with
 * those of East Asian languages). */
unsigned numberformat_builtin(unsigned long id);

#endif
