/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A tally: the exact sums for each answer of one question.
 *
 * What is missing (an empty field, or what the codebook says is no answer) is
 * out of the base.  What the spec excludes is out of it too, but is counted
 * apart.  A respondent of weight 0 is in no sum; the answer is known all the
 * same.
 *
 * With a codebook a field means an answer by its label or by its code (see
 * overlaps in codebook.h); the answers that it lists are rows even if nobody
 * gave them, and other fields become rows behind them.  Nets and excluded
 * answers are meant by label or code, by column or title in a set, and "dk"
 * excludes the answers that are "don't know", unless one is called so.  The
 * rows of a TALLY_NUMBER are numbers (answer_number.h), those of the codebook
 * that nobody gave too; answers without one are in no row and not in the base,
 * and are counted apart.
 */
#ifndef TALLY_H
#define TALLY_H

#include <stdbool.h>
#include <stddef.h>

#include "stats/fixed.h"
#include "base/slice.h"
#include "stats/sums.h"
#include "tally/tally_result.h"

struct crowd;
struct diag;
struct tally;
struct tally_sums;

struct tally *tally_new(const struct tally_spec *spec);
void tally_free(struct tally *t);

/* Frees all but the sum of everybody in the base, which the result still has,
 * and no more: for what was made into a table. */
void tally_forget(struct tally *t);

/*
 * Counts one respondent; fields as csvin_fields gives them.  -1 and the diag
 * when a column of a set holds two numbers that would both count as ticked, or
 * when there are more different answers than a table can show: 10,000, or
 * 1,000,000 numbers.  The tally can then only be freed.
 */
int tally_add(struct tally *t, const struct slice *fields,
    const struct sums_who *who, struct diag *d);

/* The same for n of them: how many it was done for, which are all unless one
 * fails and leaves the diag. */
size_t tally_add_all(struct tally *const *list, size_t n,
    const struct slice *fields, const struct sums_who *who, struct diag *d);

/*
 * What somebody says who is not to be counted: their answers are known, as
 * those of weight 0 are, so that the same rows are there whatever part of the
 * sample is counted.  0, or else -1 and the diag as tally_add.
 */
int tally_note(struct tally *t, const struct slice *fields, struct diag *d);

/*
 * A respondent who is in parts of the sample is in the crowd, and is added to
 * the sums by this; call it before others join the crowd, and before
 * tally_finish.
 */
void tally_flush(struct tally *t, const struct crowd *c);

/*
 * What the respondent who was added last gave: the number of their field, or
 * of each option that they ticked; none if they are not in the base or are
 * excluded.
 * Numbers are given out in the order of arrival; the result's row_of says
 * which rows they become.
 */
const size_t *tally_given(const struct tally *t, size_t *n);

/*
 * How many such numbers there are, the text that each stands for, which is the
 * same whoever came first, and the number of a text, or TALLY_NONE.
 */
#define TALLY_NONE ((size_t)-1)

size_t tally_numbers(const struct tally *t);
struct slice tally_text(const struct tally *t, size_t number);
size_t tally_number(const struct tally *t, struct slice text);

/* Is the respondent who was added last in the i-th net?  Of sets only. */
bool tally_is_in_net(const struct tally *t, size_t i);

/*
 * All that was counted so far, and flushed, as lines under the key
 * (tally_sums.h); for which tally_keep has to be called before the first
 * respondent.  And what others counted, of the same spec, added to it: 0, or
 * else -1 and the diag as tally_add, or when the lines are of another question.
 */
void tally_keep(struct tally *t);
void tally_put(struct tally *t, const struct tally_sums *to);
int tally_take(struct tally *t, const struct tally_sums *from,
    struct diag *d);

/*
 * Call once, after the last respondent.  Puts the rows in the order in which
 * they are shown: answers of the codebook as there, options as in the spec,
 * numbers by value, other answers as order_answers does.  -1 and the diag when
 * it cannot be told whether fields are codes or labels.
 */
int tally_finish(struct tally *t, struct diag *d);

/* After tally_finish: all that came out.  Excluded answers are no rows. */
const struct tally_result *tally_result(const struct tally *t);

/* Does the question have any of the answers in the spec's i-th net? */
bool tally_has_net(const struct tally *t, size_t i);

#endif
