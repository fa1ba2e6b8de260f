/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ranges of numbers side by side: do they overlap, do they leave gaps?
 */
#ifndef BANDS_H
#define BANDS_H

#include <stdbool.h>
#include <stddef.h>

struct diag;
struct group;

/* 0, or -1 and the diag if ranges of two groups have a number in common. */
int bands_check(struct group *const *groups, size_t n, struct diag *d);

/*
 * Fills the diag with the i-th gap, from 0, that the ranges leave, from the
 * lowest up; false if there are not so many.  From 24 to 25 there is none, nor
 * from 1.9 to 2, and a text that is a number can close one.
 */
bool bands_gap(struct group *const *groups, size_t n, size_t i,
    struct diag *d);

#endif
