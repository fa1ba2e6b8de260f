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

#include <stdbool.h>
#include <stdint.h>

struct savdict;
struct statio;

/*
 * How many are whole.  Fills *cut: is there a piece of one more, or of the file
 * that is none?  Not for .zsav.
 */
int64_t savcount(const struct savdict *dict, struct statio *io, bool *cut);

#endif
