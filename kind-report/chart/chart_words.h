/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands above a chart and below it.
 *
 * Above: a title, which is the table's own or else what was asked; and what is
 * counted, of whom.  Below: what the signs are, how many were interviewed, and
 * for whom.
 */
#ifndef CHART_WORDS_H
#define CHART_WORDS_H

struct chart;
struct report;
struct view;

/* Sets the texts of a chart that has all its rows. */
void chart_words(struct chart *c, const struct report *r,
    const struct view *v);

#endif
