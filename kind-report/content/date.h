/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The date of a report, which never comes from the clock.
 */
#ifndef DATE_H
#define DATE_H

#include <time.h>

struct diag;
struct study;

/* Writes the date that SOURCE_DATE_EPOCH, in the time zone of TZ, or else the
 * study file says, as 2020-04-28, or nothing.  0, or -1 and the diag if the
 * former is no number of seconds. */
int date_of_report(const struct study *s, char out[11], struct diag *d);

/* The seconds since 1970 of such a date, at midnight in Greenwich. */
time_t date_seconds(const char *date);

#endif
