/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of a multiple-response set: is one ticked?
 */
#ifndef TICK_H
#define TICK_H

#include <stdbool.h>

#include "base/slice.h"

/*
 * Neither empty nor a word for no: No, N, 0, FALSE, Not selected, Unchecked,
 * Not mentioned and the like, or that of some other languages, in capital or
 * small letters.
 */
bool tick_is_set(struct slice field);

/* A word for yes, which says nothing about what the option is called. */
bool tick_is_yes(struct slice field);

/* The pairs of words for yes and no to which the field belongs, as bits; two
 * columns with the same words share one.  0 if it is no such word. */
unsigned tick_words(struct slice field);

#endif
