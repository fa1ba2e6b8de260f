/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The headings of a sheet with breaks across.
 */
#ifndef WIDE_HEAD_H
#define WIDE_HEAD_H

#include "base/slice.h"

struct wide;
struct wide_paper;

/* Rows of breaks, columns and letters, as far as there are any, with a rule
 * below each break, which has its name on each page of paper, and below all;
 * and beside the columns, above all labels, a notice, which may be empty.  0,
 * or -1 and the diag. */
int wide_head(struct wide *w, const struct wide_paper *p,
    struct slice notice);

#endif
