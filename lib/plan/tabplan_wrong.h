/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The mistakes of a plan, each told where it is.
 */
#ifndef TABPLAN_WRONG_H
#define TABPLAN_WRONG_H

#include <stddef.h>

struct diag;
struct tabplan;
struct tabplan_row;

/*
 * Says on standard error what is wrong in the row, in the column of that option
 * or, if it is NULL, of the one that the text begins with.
 */
void tabplan_wrong(struct tabplan *p, const struct tabplan_row *row,
    const char *option, const struct diag *why);

/*
 * The same of a table, whose field may be that of the defaults, or of a banner:
 * then it is said of that row, once for each column, with the line of the first
 * table.
 */
void tabplan_wrong_table(struct tabplan *p, size_t row, const char *option,
    const struct diag *why);

/* The same of what a field says, whichever table has it. */
void tabplan_wrong_field(struct tabplan *p, size_t row, const char *option,
    const struct diag *why);

/* The same of a column that is no option, where the table or the defaults say
 * something. */
void tabplan_wrong_column(struct tabplan *p, size_t row, size_t column,
    const struct diag *why);

/* 0 if there were no mistakes; else -1 and the diag, which says how many. */
int tabplan_wrong_end(const struct tabplan *p, struct diag *d);

#endif
