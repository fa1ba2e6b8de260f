/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two margins that contradict each other, since nobody is in some of their
 * crossings.
 */
#ifndef CLASH_H
#define CLASH_H

#include <stdbool.h>
#include <stddef.h>

struct buf;
struct system;

/* Adds, behind a semicolon, why the margins a and b cannot both have their
 * targets, or only with weights of 0, and what could be merged.  False, and
 * nothing, if they can. */
bool clash_put(const struct system *s, size_t a, size_t b, struct buf *out);

#endif
