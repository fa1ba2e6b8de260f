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

/* The notes that are the same for all tables: letters and signs. */
void banner_legend(struct sheet *s, const struct table *t,
    unsigned status, const struct table_look *look, const struct opts *o);

#endif
