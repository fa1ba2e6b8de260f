/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands below a question over waves: what its nets are, where its series
 * breaks and why, and which waves lack it.
 */
#ifndef TREND_WORDS_H
#define TREND_WORDS_H

#include <stddef.h>

struct buf;
struct series;
struct tidy_table;

/* Adds what nets, means and the like of the rows are, as the newest wave that
 * has them says it. */
void trend_words_rows(struct buf *b, const struct series *s,
    const struct tidy_table *t);

/* Adds why the series breaks at that wave: the whole question, or rows of t;
 * nothing where it does not. */
void trend_words_break(struct buf *b, const struct series *s,
    const struct tidy_table *t, size_t wave);

/* Adds which waves have no figures of the question. */
void trend_words_gaps(struct buf *b, const struct series *s);

/* Adds what sets the precision of waves apart, if anything does. */
void trend_words_precision(struct buf *b, const struct series *s);

#endif
