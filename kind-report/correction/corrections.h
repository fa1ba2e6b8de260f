/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Every printed figure that two tables differ in.
 */
#ifndef CORRECTIONS_H
#define CORRECTIONS_H

struct pair;
struct sheet;

/*
 * A sheet with a row for each figure that the new table prints otherwise: of
 * cells, with their intervals and the respondents in them, of bases, of
 * differences, and of the last wave beside this one; for each row and column
 * that only one table has; and for words of the base that differ.  A table that
 * only one file has is one row.  NULL if there is no such row; else the caller
 * frees it.
 */
struct sheet *corrections_sheet(const struct pair *p);

#endif
