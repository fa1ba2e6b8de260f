/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Records of a damaged CSV file, as libcsv reads it when it is not strict: a
 * quote where none may stand is text.
 *
 * An error is still what would cost respondents: a quote that is never closed,
 * and a repaired record that takes in a line wide enough to be a record by
 * itself.  NUL and bytes that are not UTF-8 are errors too.
 */
#ifndef REPAIR_H
#define REPAIR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct csvin_options;
struct diag;
struct repair;

/* Reads the header, as csvin_open does; any_eol and any_width are taken as
 * true, the scanner is not used. */
struct repair *repair_open(const struct csvin_options *opt, struct diag *d);
void repair_close(struct repair *r);

/* Returns 1 for a record, 0 at the end, -1 on an error. */
int repair_next(struct repair *r, struct diag *d);

/*
 * The record, well-formed (RFC 4180), and how many fields it has; valid until
 * the next repair_next.  Before the first that is the header.
 */
struct slice repair_record(const struct repair *r);
size_t repair_width(const struct repair *r);

/* As csvin_line and csvin_ended say. */
uint64_t repair_line(const struct repair *r);
bool repair_ended(const struct repair *r);

/* How many records had to be repaired, the line of the first, and how many of
 * them are longer than a line. */
struct repair_log {
	uint64_t count;
	uint64_t first_line;
	uint64_t joined;
};
const struct repair_log *repair_log(const struct repair *r);

#endif
