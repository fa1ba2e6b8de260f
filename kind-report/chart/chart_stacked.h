/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stacked bars of the answers of a known scale.
 */
#ifndef CHART_STACKED_H
#define CHART_STACKED_H

#include <stddef.h>

struct chart;
struct tidy_table;
struct view;

/* A bar for each statement of the view, or one for the question; NULL if the
 * answers are on no known scale of two sides, or are not percentages of the
 * column that each respondent is in once. */
struct chart *chart_stacked_statements(const struct view *v);
struct chart *chart_stacked_question(const struct tidy_table *t);

/*
 * Where the parts of a stacked bar begin on a common scale, in percent of the
 * width: the middle answers of all rows are centred on one line, and those off
 * the scale ("Don't know") stand apart at the right.  starts has room for one
 * number for each key; returns the scale, by which a part is multiplied.
 */
double chart_stacked_starts(const struct chart *c, size_t row, double *starts);

#endif
