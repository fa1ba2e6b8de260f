/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stacked bars of the answers of a known scale.
 */
#ifndef CHART_STACKED_H
#define CHART_STACKED_H

#include <stddef.h>

struct bases;
struct chart;
struct tidy_table;

/* A bar for each of several tables with the same answers, those that most
 * agree with first, or one for the question; NULL if the answers are on no
 * known scale of two sides, or are not percentages of the column that each
 * respondent is in once. */
struct chart *chart_stacked_several(const struct bases *b);
struct chart *chart_stacked_question(const struct tidy_table *t);

#endif
