/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What intervals and tests assume, in sentences for readers.
 */
#ifndef METHOD_WORDS_H
#define METHOD_WORDS_H

#include <stdbool.h>

#include "stats/adjust.h"

struct buf;
struct table_look;
struct tidy_table;

/* What a sample that is not random means. */
#define METHOD_WORDS_PANEL \
	"The sample is not a random one (but an opt-in panel, say)."
#define METHOD_WORDS_PANEL_PRECISION \
	" It is not a random one (but an opt-in panel, say): how the people " \
	"in it differ from others is not in this figure."

/* Adds "Interval: Wilson, treating the weighted sample as random and the
 * weights as fixed", or the same of +/-, where that is shown; no full stop.
 * The interval of a mean is always Student's. */
void method_words_precision(struct buf *b, const struct tidy_table *t,
    bool plus_minus);

/* Adds " (design effect 1.29, effective base 3,302)" for so many interviewed
 * and Kish's effective base. */
void method_words_design(struct buf *b, double interviewed, double effective);

/* Adds "p = 0.372", "p < 0.001". */
void method_words_p(struct buf *b, double p);

/* Adds "p = 0.004, corrected 0.007"; once if it prints the same. */
void method_words_p_corrected(struct buf *b, double p, double corrected);

/* Adds "F = 1.23 on 3.9 and 4,255 df, p = 0.372". */
void method_words_f(struct buf *b, double f, double df1, double df2,
    double p);

/* Adds "Bonferroni's correction" and where it was made, or that there is none.
 */
void method_words_correction(struct buf *b, enum adjust correction,
    const char *where);

/* Adds how a test takes weights: "weights taken as fixed". */
void method_words_weights(struct buf *b, const struct table_look *look);

/* Adds all that was assumed in testing: "Linearised difference, weights taken
 * as fixed, no correction for several tests, bases under 30 not tested." */
void method_words_testing(struct buf *b, const struct table_look *look);

/* Adds that no letter stands in what is shown, though something was tested:
 * shown, all of it; or that nothing could be. */
void method_words_no_letter(struct buf *b, const struct table_look *look,
    bool tested, bool shown);

/* Adds what letters, T+ and T- say, and all that was assumed in testing.  What
 * is compared is said by what, as " in column percent", or is plain: "". */
void method_words_tests(struct buf *b, const struct table_look *look,
    const char *what);

#endif
