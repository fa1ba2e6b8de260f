/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A codebook drafted from data: what a file does not say about its columns,
 * found out from the respondents.
 *
 * What is found does not depend on their order.  Memory does not grow with
 * their number, but for columns that are called like numbers of respondents,
 * which take 32 to 64 bytes each.
 */
#ifndef INFER_H
#define INFER_H

#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct codebook;
struct facts;
struct infer;

/*
 * The first ncolumns variables of the codebook are the columns, as
 * export_codebook has them.  It belongs to the caller and must live as long;
 * infer_finish changes it.
 */
struct infer *infer_new(struct codebook *cb, size_t ncolumns);
void infer_free(struct infer *inf);

/* Takes a respondent: the clean answers of all columns, empty if missing. */
void infer_add(struct infer *inf, const struct slice *fields);

/*
 * Fills in what the codebook does not say.
 *
 * Types: see infer_values.h.  A type that the file gave stays unless a value
 * contradicts it; but a number can be an id.  Answers: those that the file gave
 * stay first and in their order, whether anybody gave them or not; other
 * values of a single or multi variable follow in the order of order_answers.
 * A flag lists what stands for ticked.  "Don't know" is marked dk, "Refused"
 * and the like are not: who is in a base is for people to decide.  Sets and
 * grids: see infer_set.h.  Roles: the weight, if one column fits it better than
 * all others and none has the role; the number of the respondent.  The order of
 * dates, if the dates decide it.  Indexes the variables.  Adds facts about
 * sets, joined answers and the weight.
 */
void infer_finish(struct infer *inf, struct facts *facts);

/* The next are for after infer_finish. */

/* How many respondents gave the answer with this code; 0 if there is none. */
uint64_t infer_count(const struct infer *inf, size_t column,
    struct slice value);

/* How many respondents have no answer, or one that is missing. */
uint64_t infer_missing(const struct infer *inf, size_t column);
uint64_t infer_respondents(const struct infer *inf);

#endif
