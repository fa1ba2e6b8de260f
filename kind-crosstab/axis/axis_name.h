/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What items are called in a part of the data: a list of texts, each with its
 * length before it, as in "4:Male" or "3:18++5:35-54".
 */
#ifndef AXIS_NAME_H
#define AXIS_NAME_H

#include <stdbool.h>

#include "base/slice.h"

struct buf;

/* Adds the text, the first of a name or a further one. */
void axis_name_put(struct buf *out, struct slice text, bool first);

/* Takes the first or a further text off what is left of a name: false, and
 * nothing done, if there is none. */
bool axis_name_take(struct slice *rest, struct slice *text, bool first);

#endif
