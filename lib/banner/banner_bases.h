/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bases of a banner table: which of them a house style shows, what it calls
 * them, and their cells of a sheet.
 */
#ifndef BANNER_BASES_H
#define BANNER_BASES_H

#include <stdbool.h>
#include <stddef.h>

#include "show/style.h"

struct sheet;
struct tidy_table;

/* Does the style show that base of the table?  The effective base of responses
 * is that of the respondents who gave them, and not shown. */
bool banner_bases_has(const struct style *style, enum style_base what,
    const struct tidy_table *t);

/* What the style calls its i-th base. */
const char *banner_bases_label(const struct style *style, size_t i,
    const struct tidy_table *t);

/* Adds the rows of bases. */
void banner_bases_rows(struct sheet *s, const struct tidy_table *t,
    const struct show_look *look);

/* Are the figures percentages of rows, which have their bases beside them?  If
 * so, these add the columns, and fill them in the last row of the sheet. */
bool banner_bases_of_rows(const struct tidy_table *t,
    const struct show_look *look);
void banner_bases_columns(struct sheet *s, const struct tidy_table *t,
    const struct style *style);
void banner_bases_beside(struct sheet *s, const struct tidy_table *t,
    size_t row, const struct style *style);

#endif
