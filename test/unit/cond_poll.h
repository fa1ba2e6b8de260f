/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns for conditions.
 */
#ifndef COND_POLL_H
#define COND_POLL_H

#include "base/diag.h"
#include "base/length.h"
#include "base/slice.h"
#include "stream/column.h"
#include "ask/cond.h"

#define MAX_COLUMNS 16

static const char *const header[] = { "age", "region", "none", "n", "m",
    "q_a", "q_b", "q_c", "blank_a", "blank_b", "Q1. How kind?",
    "h\xc3\xb6he", "and", "q*", "day" };

static struct slice names[MAX_COLUMNS];

static inline struct columns
columns(void)
{
	for (size_t i = 0; i < LENGTH(header); i++)
		names[i] = slice_of(header[i]);
	return (struct columns){ "poll.csv", names, LENGTH(header) };
}

static inline struct cond *
parse(const char *text, struct diag *d)
{
	struct columns cols = columns();
	struct cond *c = cond_parse(text, &cols, NULL, d);

	for (size_t i = 0; c != NULL && i < cond_ncolumns(c); i++)
		cond_bind(c, i, cond_column(c, i));
	return c;
}

#endif
