/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * --summary as it looks: a row for each question, breaks across.
 */
#ifndef SUMMARY_SHEET_H
#define SUMMARY_SHEET_H

struct sheet;
struct show_look;
struct tidy;

/* The row of each table that has the name, which all have.  The caller frees
 * the sheet. */
struct sheet *summary_sheet(const struct tidy *tidy, const char *name,
    const struct show_look *look);

#endif
