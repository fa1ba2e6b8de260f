/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is said of changes since the last wave, in sentences for readers.
 */
#ifndef WAVE_WORDS_H
#define WAVE_WORDS_H

#include <stdbool.h>

struct buf;
struct tidy_row;
struct tidy_table;
struct waves;

/* Adds "at 5%, t-test of two samples that share nobody, no correction for
 * several tests over 8 tests of the total", and with columns the tests of each
 * break; no full stop. */
void wave_words_test(struct buf *b, const struct waves *w,
    const struct tidy_table *t, bool columns);

/* Adds why a table that is WAVES_SEVERAL is not compared, behind those words:
 * what there is, and what to do; no full stop. */
void wave_words_several(struct buf *b);

/* Adds what sets an earlier wave's table apart from one of this wave, with which
 * it cannot be compared: "another wording: How kind?", "another base: Women;
 * since then: all adults"; no full stop. */
void wave_words_other(struct buf *b, const struct tidy_table *now,
    const struct tidy_table *then);

/* Adds a full stop, unless a sentence ends there, as a wording does. */
void wave_words_stop(struct buf *b);

/* Adds a sentence behind a blank, if the two waves take their weights
 * differently. */
void wave_words_weights(struct buf *b, const struct waves *w,
    const struct tidy_table *t);

/* Adds what an earlier wave's table says of the row, which it has with another
 * meaning: a sentence, behind a blank, unless it is there already. */
void wave_words_row(struct buf *b, const struct tidy_table *last,
    const struct tidy_row *row);

/* Adds what the rows of the table that had another meaning in the last wave
 * were there, a sentence for each; nothing if there is none. */
void wave_words_breaks(struct buf *b, const struct waves *w,
    const struct tidy_table *t);

#endif
