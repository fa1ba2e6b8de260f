/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How far starting weights may be changed: --bounds, --cap and --floor.
 */
#ifndef SYSTEM_BOUNDS_H
#define SYSTEM_BOUNDS_H

struct diag;
struct system;

/* Fills the bounds of each row's factor, if there are any.  0, or -1 and the
 * diag when they leave no room. */
int system_bounds(struct system *s, struct diag *d);

#endif
