/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The column of a banner that a text names.
 */
#ifndef BANNER_FIND_H
#define BANNER_FIND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct banner;
struct diag;

/* Is it the label of the column, or "Break: label"?  Blanks at the ends and
 * behind the colon do not matter. */
bool banner_find_is(const struct banner *b, size_t column, struct slice name);

/*
 * "total", in capitals or not, is the Total; else the text is the label of a
 * column, or "Break: label", and only if none is just so may capitals differ.
 * The banner is finished.  0, or -1 and the diag, without the option's name, if
 * there is no such column, with the nearest one, or if there are several.
 */
int banner_find(const struct banner *b, const char *name, size_t *column,
    struct diag *d);

#endif
