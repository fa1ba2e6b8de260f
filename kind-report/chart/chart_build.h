/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The parts that charts of all kinds are built of.
 */
#ifndef CHART_BUILD_H
#define CHART_BUILD_H

#include <stddef.h>

#include "kind-report/chart/chart.h"

struct buf;
struct report;
struct scale;
struct tidy_table;

/* How many answers the table has; they are its first rows. */
size_t chart_count_answers(const struct tidy_table *t);

/* The row that stands for all answers: on a known scale the net of its upper
 * side, or the only answer there; else the first net; or t->nrows. */
size_t chart_net_row(const struct tidy_table *t);

/* The known scale of all its answers, or NULL. */
const struct scale *chart_scale(const struct tidy_table *t);

/* A chart of percentages that were made as those of the table; freed by
 * chart_free. */
struct chart *chart_new(enum chart_kind kind, const struct tidy_table *t);
void chart_free(struct chart *c);

/* A copy that lives as long as the chart; the second clears the text. */
struct slice chart_keep(struct chart *c, struct slice s);
struct slice chart_take(struct chart *c, struct buf *text);

/* Adds a row without a figure, valid until the next one is added. */
struct chart_row *chart_add_row(struct chart *c, struct slice label);

/* A cell as it is printed: "72%", or what stands for a figure that is hidden;
 * the table has the reason, and lines have its code. */
#define CHART_NOT_SHOWN "not shown"
struct slice chart_figure_text(struct chart *c, const struct tidy_table *t,
    size_t row, size_t column);

/* Gives a row of bars or dots the figure at row and column of the table, and
 * its interval if the report shows intervals. */
void chart_set_figure(struct chart *c, struct chart_row *to,
    const struct report *r, const struct tidy_table *t, size_t at[2]);

#endif
