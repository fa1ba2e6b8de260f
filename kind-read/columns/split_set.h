/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of a multiple-response set as joined answers name them.
 */
#ifndef SPLIT_SET_H
#define SPLIT_SET_H

#include <stddef.h>

#include "base/slice.h"

struct codebook;
struct split;

/* The flags of that set, as numbers of variables; the caller frees *list.
 * Returns how many: 0 if there is no such set. */
size_t split_set_flags(const struct codebook *cb, struct slice set,
    size_t **list);

/*
 * A split for these n flags of the set.  An option is named by the codes that
 * mean ticked, by their labels, its title, or what follows the set's name in
 * its own ("q2_7": 7).  A text that names several options in one of these ways
 * (each is ticked by "1") means none of them in this way; one that names an
 * option in an earlier way means that one.
 */
struct split *split_set_new(const struct codebook *cb, struct slice set,
    const size_t *flags, size_t n, const char *separator);

#endif
