/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A banner as it looks: bases on top, answers down, breaks across, letters
 * beside the figures.
 */
#ifndef BANNER_SHEET_H
#define BANNER_SHEET_H

struct sheet;
struct tidy_table;

/* The caller frees it. */
struct sheet *banner_sheet(const struct tidy_table *t);

#endif
