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
 * in capital or small letters.
 */
bool tick_is_set(struct slice field);

/* A word for yes, which says nothing about what the option is called. */
bool tick_is_yes(struct slice field);

#endif
