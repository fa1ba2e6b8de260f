/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates and times of spreadsheets, as ISO 8601 has them with a blank for the T:
 * 2020-04-24, 2020-04-24 16:05:00, 16:05:00.
 */
#ifndef SERIAL_H
#define SERIAL_H

#include <stdbool.h>

#include "base/slice.h"

struct buf;

/*
 * Adds the date of an Excel workbook with the number of days since the end of
 * 1899, or of 1903 if from_1904, shown as numberformat.h says; to the
 * millisecond.  A time of day that the format does not show is written if it is
 * not midnight, and so is a day.  False, and nothing is added, if there is
 * none: for a negative number, 0 as a date, 29 February 1900 and what is after
 * 9999.
 */
bool serial_put(struct buf *b, double value, unsigned shows, bool from_1904);

/*
 * Adds what an OpenDocument file writes: "2020-04-24T16:05:00" with or without
 * a fraction or a time, or the duration "PT16H05M00S", which may have more than
 * 24 hours.  False, and nothing is added, if it is neither.
 */
bool serial_put_iso(struct buf *b, struct slice text);

#endif
