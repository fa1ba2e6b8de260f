/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is this a file of a statistics program?
 */
#ifndef STATDETECT_H
#define STATDETECT_H

#include "base/slice.h"

enum statdetect { STATDETECT_NONE, STATDETECT_SAV, STATDETECT_ZSAV,
    STATDETECT_POR, STATDETECT_DTA };

/* By the first 512 bytes, or all there are. */
enum statdetect statdetect(struct slice begin);

/* The release of a Stata file, like 118. */
int statdetect_release(struct slice begin);

/* What it is called: "SPSS (.sav)". */
const char *statdetect_name(enum statdetect kind);

#endif
