/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands under a banner table: the base, what letters mean, tests of
 * association, and signs.
 */
#ifndef BANNER_NOTES_H
#define BANNER_NOTES_H

struct opts;
struct sheet;
struct table;
struct table_look;

void banner_notes(struct sheet *s, const struct table *t,
    const struct table_look *look, const struct opts *o);

/* The notes that are the same for all tables: letters and signs. */
void banner_notes_legend(struct sheet *s, const struct table *t,
    unsigned status, const struct table_look *look, const struct opts *o);

/* A figure is not shown, since its base is small. */
#define BANNER_HIDDEN 0x10000u

/* The status bits of all cells and bases of the table, and that. */
unsigned banner_notes_status(const struct table *t);

#endif
