/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The column of a banner that a text names.
 */
#ifndef BANNER_FIND_H
#define BANNER_FIND_H

#include <stddef.h>

struct banner;
struct diag;

/*
 * "total", in capitals or not, is the Total; else the text is the label of a
 * column, or "Break: label", and only if none is just so may capitals differ.
 * The banner is finished.  0, or -1 and the diag, without the option's name, if
 * there is no such column, with the nearest one, or if there are several.
 */
int banner_find(const struct banner *b, const char *name, size_t *column,
    struct diag *d);

#endif
