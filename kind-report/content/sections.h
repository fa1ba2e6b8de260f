/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * In which section of a report each table is.
 *
 * One section is one question, with all tables that were made of it; statements
 * that were tabulated for agreement, one after another, in one way and of the
 * same respondents, are one section.  What sets it apart is in its heading.
 * So are those of a summary, one row of each table, and items that were
 * tabulated as one table.
 * The last section has the tables of weightings, if there are any.
 */
#ifndef SECTIONS_H
#define SECTIONS_H

struct report;
struct tidy;

/* Puts the tables into sections; report_clear frees them. */
void sections_make(struct report *r, const struct tidy *tidy,
    const struct tidy *weightings);

#endif
