/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A weighting in a few lines, for who runs the program.
 */
#ifndef OUTCOME_LINES_H
#define OUTCOME_LINES_H

struct buf;
struct outcome;

/* Adds "raking to gender, age and region", with that before the last. */
void outcome_lines_method(const struct outcome *o, const char *last,
    struct buf *out);

/* Adds lines: to what it was weighted and how well that was met; what is left
 * of the sample; how far the weights go, in units of their mean. */
void outcome_lines(const struct outcome *o, struct buf *out);

/*
 * Adds a line with a warning if the efficiency is under 70 percent, with a
 * strong one under 50 percent (Sharot 1986, J. Market Research Soc. 28:269, has
 * the measure).
 */
void outcome_lines_warning(const struct outcome *o, struct buf *out);

#endif
