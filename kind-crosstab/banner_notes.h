/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands under a banner table: who was asked, who is in which columns,
 * what nets are, and tests of association.
 */
#ifndef BANNER_NOTES_H
#define BANNER_NOTES_H

#include <stddef.h>

struct opts;
struct sheet;
struct table;
struct table_look;
struct table_set;

void banner_notes(struct sheet *s, const struct table *t,
    const struct table_look *look, const struct opts *o);

/* The status bits of all cells of the row and of all bases, and those
 * of banner_legend.h. */
unsigned banner_notes_row(const struct table *t, size_t row,
    const struct opts *o, const struct table_look *look);

/* What is the same for all questions of --summary, whose row has that name:
 * the base, and the answers of a net. */
void banner_notes_summary(struct sheet *s, const struct table_set *set,
    const char *name);

#endif
