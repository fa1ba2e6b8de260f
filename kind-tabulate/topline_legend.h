/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands under a topline or agreement: bases, signs, and what the
 * precision assumes.
 */
#ifndef TOPLINE_LEGEND_H
#define TOPLINE_LEGEND_H

#include <stdbool.h>

struct buf;
struct fixed_sum;
struct sheet;
struct table;
struct table_look;

/* All that stands under the topline of one question. */
void topline_legend(struct sheet *s, const struct table *t,
    const struct table_look *look);

/* Adds "4,256 interviewed, 4,256 weighted, 3,302 effective". */
void topline_legend_put_sizes(struct buf *b, const struct fixed_sum *base,
    const struct table_look *look);

/* What the precision of the table assumes, with its base if that is the one
 * of all that is shown. */
void topline_legend_precision(struct sheet *s, const struct table *t,
    const struct table_look *look, bool with_base);

/* With bars there is no precision; what a panel is has to be said all the
 * same. */
void topline_legend_panel(struct sheet *s, const struct table_look *look);

/* What the status bits of all cells that are shown mean: empty and small
 * bases; signs. */
void topline_legend_size(struct sheet *s, unsigned status,
    const struct table_look *look);
void topline_legend_signs(struct sheet *s, unsigned status);

#endif
