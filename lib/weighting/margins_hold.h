/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Do weights hold the margins that they are said to be calibrated to?
 */
#ifndef MARGINS_HOLD_H
#define MARGINS_HOLD_H

#include <stddef.h>

struct diag;
struct margins;
struct residual_design;
struct targets;

/* Shares may be off by 0.01 percentage points, and means by so much of their
 * size (calibration.h). */
#define MARGINS_HOLD_OFF 1e-4

/* How many categories the i-th margin can have: those of its targets, and that
 * of the missing. */
size_t margins_hold_places(const struct margins *m, size_t i);

/*
 * Checks everybody.  Who is missing in a margin has a category of their own,
 * which has to have its share of the starting weights.  0, or -1 and the diag,
 * which names the first that is off.
 */
int margins_hold(const struct margins *m, const struct targets *t,
    const struct residual_design *x, struct diag *d);

#endif
