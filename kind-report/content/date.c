/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/diag.h"
#include "base/num.h"
#include "kind-report/content/study.h"
#include "kind-report/content/date.h"

/* The end of the year 9999. */
#define LAST_SECOND 253402300799u

int
date_of_report(const struct study *s, char out[11], struct diag *d)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	const struct slice *date = &s->values[STUDY_DATE];
	uint64_t seconds;
	struct tm day;
	time_t t;

	snprintf(out, 11, "%.*s", (int)date->n, date->n > 0 ? date->p : "");
	if (epoch == NULL || *epoch == '\0')
		return 0;
	if (!num_parse_uint(slice_of(epoch), LAST_SECOND, &seconds))
		return diag_set(d, "SOURCE_DATE_EPOCH: found \"%s\", wanted a "
		    "number of seconds since 1970", epoch);
	t = (time_t)seconds;
	tzset();
	if (localtime_r(&t, &day) == NULL ||
	    strftime(out, 11, "%Y-%m-%d", &day) != 10)
		return diag_set(d, "SOURCE_DATE_EPOCH: \"%s\" is no date",
		    epoch);
	return 0;
}

/* The seconds of a valid day since 1970 (H. Hinnant, "chrono-compatible
 * low-level date algorithms", days_from_civil). */
time_t
date_seconds(const char *date)
{
	int y, m, d;
	long era, of_year, days;

	if (sscanf(date, "%d-%d-%d", &y, &m, &d) != 3)
		return 0;
	y -= m <= 2;
	era = y / 400;
	of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
	days = y - era * 400;
	days = days * 365 + days / 4 - days / 100 + of_year;
	return (time_t)(era * 146097 + days - 719468) * 86400;
}
