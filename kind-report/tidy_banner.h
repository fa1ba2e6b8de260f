/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A banner as it looks: bases on top, answers down, breaks across, letters
 * beside the figures.
 */
#ifndef TIDY_BANNER_H
#define TIDY_BANNER_H

struct sheet;
struct tidy_table;

/* The caller frees it. */
struct sheet *tidy_banner(const struct tidy_table *t);

#endif
