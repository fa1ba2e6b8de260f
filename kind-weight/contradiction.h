/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Why there are no weights that meet the targets, in words.
 */
#ifndef CONTRADICTION_H
#define CONTRADICTION_H

struct calibrated;
struct diag;
struct system;

/*
 * Fills the diag for factors that do not meet the targets: how far off they
 * are and where, which margins contradict each other, and what could be
 * merged.  -1.
 */
int contradiction(const struct system *s, const struct calibrated *r,
    struct diag *d);

#endif
