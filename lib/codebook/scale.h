/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Known answer scales: the order of their answers and what counts as agreeing.
 */
#ifndef SCALE_H
#define SCALE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "codebook/scale_table.h"

/*
 * The scale to which all n labels belong, at least one of them on it; "Don't
 * know" and the like belong to every scale.  Labels are compared as spelling.h
 * says.  NULL if there is none.
 */
const struct scale *scale_find(const struct slice *labels, size_t n);

/* The scale of agreement. */
const struct scale *scale_agreement(void);

#define SCALE_NO_PLACE ((size_t)-1)

/*
 * The place of the label in the scale's order, from 0; open answers come last.
 * SCALE_NO_PLACE if it is not on the scale.  scale may be NULL: then only open
 * answers have a place.
 */
size_t scale_place(const struct scale *scale, struct slice label);

enum scale_side scale_side(const struct scale *scale, struct slice label);

/* Is the answer one that stays behind the others of a list where these are
 * ranked?  It is open or what is left of the list: "Other", "Other: which?",
 * "None of these". */
bool scale_stays_last(struct slice label);

/* What the answers of a side are called together ("Agree"), or NULL. */
const char *scale_net(const struct scale *scale, enum scale_side side);

#endif
