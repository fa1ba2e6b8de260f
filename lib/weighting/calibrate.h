/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Calibration: the factors that change the starting weights least and bring
 * categories and numbers to their targets.
 *
 * Deville and Sarndal 1992, JASA 87, 376-382; Deville, Sarndal and Sautory
 * 1993, JASA 88, 1013-1020.  A factor is F(u), u linear in what the row is in:
 *
 *	rake	e^u		within the row's bounds, if there are any
 *	linear	1 + u		(GREG) likewise
 *	logit	their case 6	between low and high, which are 1's sides
 *
 * As R's calibrate with calfun "raking", "linear" and "logit" does it.
 */
#ifndef CALIBRATE_H
#define CALIBRATE_H

#include <stdbool.h>

#include "weighting/quad.h"

struct calibrated;
struct calibration;

enum calibrate_method {
	CALIBRATE_RAKE,
	CALIBRATE_LINEAR,
	CALIBRATE_LOGIT
};

/* Fills *result; true if all targets are met, to RAKE_FIXED.  The factors of
 * linear without bounds can be below 0. */
bool calibrate(const struct calibration *c, enum calibrate_method method,
    struct calibrated *result);

#endif
