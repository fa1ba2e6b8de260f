/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The beginning of a file, from texts with bars between the fields.
 */
#ifndef ROWS3_H
#define ROWS3_H

#include <stdlib.h>

#include "kind-read/head/platform.h"

#define ROWS3_MOST 24

struct rows3 {
	struct slice fields[PLATFORM_HEAD][ROWS3_MOST];
	struct platform_head head;
};

static inline size_t
rows3_split(const char *text, struct slice *fields)
{
	size_t n = 0;

	for (;;) {
		size_t len = strcspn(text, "|");

		fields[n++] = (struct slice){ text, len };
		if (text[len] == '\0')
			return n;
		text += len + 1;
	}
}

/* Adds a row. */
static inline void
rows3_add(struct rows3 *r, const char *text)
{
	size_t i = r->head.nrows++;

	r->head.n = rows3_split(text, r->fields[i]);
	r->head.rows[i] = r->fields[i];
}

/* Rows that are NULL, and those behind them, are not there. */
static inline const struct platform_head *
rows3_head(struct rows3 *r, const char *first, const char *second,
    const char *third)
{
	const char *const rows[] = { first, second, third };

	r->head = (struct platform_head){ .nrows = 0 };
	while (r->head.nrows < 3 && rows[r->head.nrows] != NULL)
		rows3_add(r, rows[r->head.nrows]);
	return &r->head;
}

#endif
