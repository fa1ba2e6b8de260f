/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The answers of a variable in a draft: as they occur, in the order of
 * display.
 */
#ifndef INFER_ANSWERS_H
#define INFER_ANSWERS_H

#include <stddef.h>

#include "base/slice.h"

struct codebook;
struct codebook_variable;

/*
 * Adds answers with these n different values behind those that the variable
 * has, in the order of order_answers.
 */
void infer_answers_add(struct codebook *cb, struct codebook_variable *v,
    const struct slice *values, size_t n);

/*
 * Puts the answers behind the first own ones, which the file gave, among them
 * where all codes are numbers, and those of the file rise or fall: 1 to 9
 * between 0 and 10, "Don't know" and the like and what is missing last.
 */
void infer_answers_order(struct codebook_variable *v, size_t own);

/*
 * Makes the answers those of a flag.  Of the ones behind the first own, words
 * for no are dropped, since they need no row.  Other codes that are called so,
 * and all among the first own, get the score 0.  The first word for yes is
 * labelled "Selected" if it has no label and no other answer is called so.
 */
void infer_answers_flag(struct codebook *cb, struct codebook_variable *v,
    size_t own);

/*
 * Marks "Don't know" and "Not sure" as dk, where nothing else is said.  Of
 * numbers, which can be averaged, "Refused" and the like get their reasons too.
 */
void infer_answers_open(struct codebook_variable *v);

/* Answers that are called the same get their values behind their labels, as in
 * "Other (98)", since a codebook cannot hold them otherwise. */
void infer_answers_differ(struct codebook *cb, struct codebook_variable *v);

#endif
