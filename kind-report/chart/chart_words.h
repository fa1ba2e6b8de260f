/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands above a chart: a title, which is the table's own or else what was
 * asked; and what is counted, of whom.
 */
#ifndef CHART_WORDS_H
#define CHART_WORDS_H

#include "show/bases.h"

struct chart;
struct view;

/* Sets the texts of a chart that has all its rows. */
void chart_words(struct chart *c, const struct view *v);

/* The tables that the chart of a view has figures of. */
struct bases chart_words_bases(const struct chart *c, const struct view *v);

#endif
