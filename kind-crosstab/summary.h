/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * --summary: which row of a table stands for its question.
 */
#ifndef SUMMARY_H
#define SUMMARY_H

#include <stddef.h>

struct diag;
struct tidy;
struct tidy_table;

#define SUMMARY_NO_ROW ((size_t)-1)

/* The net, answer or statistic ("mean") of that name: nets come first, and
 * capital letters do not matter.  SUMMARY_NO_ROW if the table has none. */
size_t summary_row(const struct tidy_table *t, const char *name);

/* Do all tables have that row?  0, or -1 and the diag. */
int summary_check(const struct tidy *tidy, const char *name,
    struct diag *d);

#endif
