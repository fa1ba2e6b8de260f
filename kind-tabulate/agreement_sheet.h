/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How agreement looks: one row for each statement.
 */
#ifndef AGREEMENT_SHEET_H
#define AGREEMENT_SHEET_H

struct sheet;
struct table_set;

/* The caller frees it. */
struct sheet *agreement_sheet(const struct table_set *set);

#endif
