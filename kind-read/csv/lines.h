/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lines of a text, ended by LF, CR LF or CR.
 */
#ifndef LINES_H
#define LINES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

struct csvin_options;
struct diag;
struct lines;

/* Takes name, read, ctx, first_line and first_offset from the options. */
struct lines *lines_new(const struct csvin_options *opt);
void lines_free(struct lines *l);

/*
 * Fills line, without its line end, and returns 1; 0 at the end, -1 on an
 * error: NUL, bytes that are not UTF-8, a line without end.  The line is valid
 * until the next call.
 */
int lines_next(struct lines *l, struct slice *line, struct diag *d);

/* The number of the line, counted from first_line.  Does it have a line end?
 * Only the last one may lack it. */
uint64_t lines_number(const struct lines *l);
bool lines_ended(const struct lines *l);

#endif
