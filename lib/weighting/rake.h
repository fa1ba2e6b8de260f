/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Raking: iterative proportional fitting to margins.
 *
 * Deming and Stephan 1940, Ann. Math. Stat. 11, 427-444.  With one margin it is
 * post-stratification.  The same factors as R's rake with a small epsilon.
 */
#ifndef RAKE_H
#define RAKE_H

#include <stdbool.h>

struct calibrated;
struct calibration;

/* Cycles are counted until no share is further off its target than this (0.0001
 * percentage points), RAKE_CYCLES at most. */
#define RAKE_CLOSE 1e-6
#define RAKE_CYCLES 200

/* Cycles go on until shares are off by no more than this: 13 digits below the
 * last that is written of a weight. */
#define RAKE_FIXED 1e-25

/*
 * Fills *result for a calibration without numbers and bounds.  True if a fixed
 * point was reached in RAKE_CYCLES cycles.
 */
bool rake(const struct calibration *c, struct calibrated *result);

#endif
