/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is this a file of a statistics program?
 */
#ifndef STATDETECT_H
#define STATDETECT_H

#include "slice.h"

enum statfile_kind { STATFILE_NONE, STATFILE_SAV, STATFILE_ZSAV, STATFILE_POR,
    STATFILE_DTA };

/* By the first 512 bytes, or all there are. */
enum statfile_kind statfile_detect(struct slice begin);

/* What it is called: "SPSS (.sav)". */
const char *statfile_kind_name(enum statfile_kind kind);

#endif
