/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How the topline of one question looks.
 */
#ifndef TOPLINE_SHEET_H
#define TOPLINE_SHEET_H

struct sheet;
struct table;
struct table_look;

/* The caller frees it. */
struct sheet *topline_sheet(const struct table *t,
    const struct table_look *look);

#endif
