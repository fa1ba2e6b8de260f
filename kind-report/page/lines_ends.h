/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is said at the ends of lines: figures, and names where they are several.
 */
#ifndef LINES_ENDS_H
#define LINES_ENDS_H

struct lines_pen;

/* Adds the first figures that no other line is near, and on the right the last
 * ones, which do not touch. */
void lines_ends(const struct lines_pen *p);

#endif
