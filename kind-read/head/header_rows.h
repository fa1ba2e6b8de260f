/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How many rows of a file are its header, and what stands in each.
 */
#ifndef HEADER_ROWS_H
#define HEADER_ROWS_H

#include <stddef.h>

#include "kind-read/head/platform.h"

struct diag;

/* So many can be asked for. */
#define HEADER_ROWS_MOST 5

struct header_rows {
	const struct platform *platform;
	enum platform_layout layout;
	size_t n;
};

/*
 * What the user says goes first: the word of a platform, or NULL; the number
 * of rows, or 0.  Else the platform's rows, and where a row shows that it is
 * one of the header (it has names of the first row again, or the JSON of
 * Qualtrics), that too.  -1 and the diag if the rows are not there.
 */
int header_rows_find(struct header_rows *out, const struct platform_head *head,
    const char *platform, size_t rows, struct diag *d);

/* Does the field hold the JSON that Qualtrics writes below names? */
bool header_rows_is_json(struct slice field);

#endif
