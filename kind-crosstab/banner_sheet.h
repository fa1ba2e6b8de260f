/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A banner table as it looks: questions down, breaks across.
 */
#ifndef BANNER_SHEET_H
#define BANNER_SHEET_H

struct opts;
struct table;
struct table_look;
struct table_set;

/* One question.  The caller frees it. */
struct sheet *banner_sheet(const struct table *t,
    const struct table_look *look, const struct opts *o);

/*
 * --summary: a row for each question of the set, with the net, answer or
 * statistic that the options name, which all tables have.
 */
struct sheet *banner_summary(const struct table_set *set,
    const struct opts *o);

#endif
