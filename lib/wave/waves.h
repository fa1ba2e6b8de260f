/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What changed since the last wave of the same survey.
 *
 * Figures are the same if they have the same question, break, column, kind and
 * row.  Where the wording or the base of a question is another one, or only one
 * wave is weighted, its series breaks and nothing is compared; where a net has
 * other answers or a mean other scores, that of the row does.
 */
#ifndef WAVES_H
#define WAVES_H

#include <stdbool.h>
#include <stddef.h>

#include "stats/adjust.h"
#include "wave/wave_change.h"

struct tidy;
struct tidy_table;
struct waves;

enum waves_state {
	WAVES_NEW,		/* the last wave has no such question */
	WAVES_BROKEN,		/* [b]: wording or base were changed */
	WAVES_SEVERAL,		/* a wave has several tables with other figures
				 * (wave_tables.h): none of them is compared */
	WAVES_SAME
};

/*
 * Compares all figures of now with those before.  Each figure is tested once.
 * The totals of all questions are one family of tests for the correction, and
 * the columns of each break are another one, so that what is found in the total
 * does not depend on the breaks that were asked for.  Both have to live as long
 * as the result, which the caller frees.
 */
struct waves *waves_new(const struct tidy *now, const struct tidy *before,
    enum adjust correction);
void waves_free(struct waves *w);

/* This wave, and the last one. */
const struct tidy *waves_now(const struct waves *w);
const struct tidy *waves_last(const struct waves *w);

enum adjust waves_correction(const struct waves *w);

/* How many figures were tested, */
size_t waves_tested(const struct waves *w);

/* and how many of them in the family of that column. */
size_t waves_family(const struct waves *w, const struct tidy_table *t,
    size_t column);

enum waves_state waves_of(const struct waves *w, const struct tidy_table *t);

/* The first table of the last wave with which it is compared; of one that is
 * WAVES_BROKEN, the first of its question, and of WAVES_SEVERAL, the first of
 * them; NULL if it is WAVES_NEW. */
const struct tidy_table *waves_table(const struct waves *w,
    const struct tidy_table *t);

/* Is t compared with that table of the last wave? */
bool waves_compares(const struct waves *w, const struct tidy_table *t,
    const struct tidy_table *before);

/* Are figures of two tables of this wave compared with the same ones? */
bool waves_together(const struct waves *w, const struct tidy_table *a,
    const struct tidy_table *b);

/* The change of a cell of a table that is WAVES_SAME. */
const struct wave *waves_at(const struct waves *w, const struct tidy_table *t,
    size_t row, size_t column);

/* Is any figure of such a table compared? */
bool waves_any(const struct waves *w, const struct tidy_table *t);

/* The table of the last wave in which such a row has other answers or scores in
 * any column, or NULL. */
const struct tidy_table *waves_broken(const struct waves *w,
    const struct tidy_table *t, size_t row);

/* At or below this p, a change is significant. */
#define WAVES_LEVEL 0.05

bool waves_significant(const struct wave *v);

/* Is it significant, and not said before? */
bool waves_is_news(const struct wave *v);

#endif
