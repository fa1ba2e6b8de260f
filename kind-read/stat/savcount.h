/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How many respondents the data of an SPSS .sav file hold.
 *
 * ReadStat stops at the number in the file's header, and at the end of the
 * file where that number is "unknown"; so a file that is cut off, or whose
 * header says too little, would pass.
 */
#ifndef SAVCOUNT_H
#define SAVCOUNT_H

#include <stdint.h>

struct diag;
struct savdict;
struct statio;

/*
 * The number, counted; -1 and the diag, without the file's name, if the last
 * one is cut off.  Not for .zsav.
 */
int64_t savcount(const struct savdict *dict, struct statio *io,
    struct diag *d);

#endif
