/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What letters and signs under a banner table mean.
 */
#ifndef BANNER_LEGEND_H
#define BANNER_LEGEND_H

struct opts;
struct sheet;
struct table;
struct table_look;

/* Bits beside those of table.h: a figure is not shown, since its base is small;
 * a base is small; a figure stands in brackets. */
#define BANNER_HIDDEN 0x10000u
#define BANNER_SMALL 0x20000u
#define BANNER_UNCERTAIN 0x40000u

/* The notes that are the same for all tables: letters and signs. */
void banner_legend(struct sheet *s, const struct table *t,
    unsigned status, const struct table_look *look, const struct opts *o);

#endif
