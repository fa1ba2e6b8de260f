/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Figures as people read them: rounded once, or a sign that says why there is
 * none.
 */
#ifndef FIGURES_H
#define FIGURES_H

#include <stdbool.h>
#include <stddef.h>

#include "table/table.h"

struct buf;
struct tidy_base;
struct tidy_cell;
struct tidy_column;
struct tidy_table;

/* Why there is no figure: the codes that are shown in its place.  That the base
 * is small as well is no reason. */
unsigned figures_reason(const struct tidy_cell *cell);

/* Is a figure that is shown marked as too uncertain, by the standard of nchs.h?
 */
bool figures_is_uncertain(const struct tidy_cell *cell, enum table_kind kind,
    const struct table_look *look);

/* Is it shown and not marked, while its rest to 100 percent would be? */
bool figures_rest_is_uncertain(const struct tidy_cell *cell,
    enum table_kind kind, const struct table_look *look);

/* Is the figure on a scale of percent, its differences are in points, and its
 * precision is shown with one decimal more? */
bool figures_in_points(enum table_kind kind);

/* With how many decimals a figure of that kind is shown. */
unsigned figures_decimals(enum table_kind kind,
    const struct table_look *look);

/* "*" rounds to 0, "-" nobody, or codes like [u]. */
void figures_put_cell(struct buf *out, enum table_kind kind,
    const struct table_look *look, const struct tidy_cell *cell);
void figures_put(struct buf *out, const struct tidy_table *t, size_t row,
    size_t column);

/* Does that print a number, rather than a sign? */
bool figures_is_number(const struct tidy_table *t, size_t row, size_t column);

/* Adds a figure that is known as a sentence has it: "72%", "less than 1%". */
void figures_put_words(struct buf *out, enum table_kind kind,
    const struct table_look *look, const struct tidy_cell *cell);

/* Adds "70.4-73.6", or "-3.1 to 4.5"; nothing without an interval. */
void figures_put_interval(struct buf *out, const struct tidy_table *t,
    size_t row, size_t column);

/* Adds "1.6", the normal quantile of the level times the standard error;
 * nothing without one, or where it is 0. */
void figures_put_plus_minus(struct buf *out, const struct tidy_table *t,
    size_t row, size_t column);

/* Begins a sentence with figures of the row and +/-, in points; and adds one of
 * them behind what it is called. */
void figures_begin_margins(struct buf *out, const struct tidy_table *t,
    size_t row);
void figures_put_margin(struct buf *out, const struct tidy_table *t,
    size_t row, size_t column, struct slice name);

/* Adds such a sentence with the row's figure and +/- in each column, in
 * points. */
void figures_put_margins(struct buf *out, const struct tidy_table *t,
    size_t row);

/* With how many decimals its interval is shown, or a change. */
unsigned figures_fine_decimals(enum table_kind kind,
    const struct table_look *look);

/* Adds a change in points or units with its sign: "+3.9", "-0.4", "0.0". */
void figures_put_change(struct buf *out, double difference,
    unsigned decimals);

/* What those in an unweighted base are, in a sentence and as a heading:
 * interviewed; responses; records of synthetic data; or, where not all of them
 * have a weight above 0, counted. */
const char *figures_people(const struct tidy_table *t);
const char *figures_people_heading(const struct tidy_table *t);

/* "interviewed" behind a number, and "respondents"; both are "records" of
 * synthetic data. */
const char *figures_interviewed(const struct table_look *look);
const char *figures_respondents(const struct table_look *look);

/* Adds "150 interviewed"; and how many have a weight above 0, if not all. */
void figures_put_interviewed(struct buf *out, const struct tidy_table *t);

/* Adds "4,256 interviewed, 4,256 weighted, 3,302 effective" as far as known; or
 * "7,774 responses, 7,490 weighted". */
void figures_put_sizes(struct buf *out, const struct tidy_base *base,
    const struct tidy_table *t);

/* Adds "Base of the mean", as the row is called. */
void figures_put_own_base(struct buf *out, const struct tidy_table *t,
    size_t row);

/* Why the column's base is not known: nobody may be known by it, or there is no
 * such base. */
unsigned figures_base_reason(const struct tidy_column *c);

/* Is the column on a small base? */
bool figures_is_small(const struct tidy_column *c);

#endif
