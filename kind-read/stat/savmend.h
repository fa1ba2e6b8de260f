/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What ReadStat does not get right in an SPSS .sav or .zsav file.
 */
#ifndef SAVMEND_H
#define SAVMEND_H

struct diag;
struct savdict;
struct statio;

/*
 * A string of more than 255 bytes stands in the file as several variables.
 * ReadStat finds the first of them by its short name, which some programs also
 * give to a part of another.  Marks in dict which are parts, by their place,
 * and patches what is read of their names.
 *
 * ReadStat reads no file whose date is not written as SPSS writes it; it is
 * patched, too, as nobody looks at it.
 *
 * 0, or -1 and the diag, without the file's name, if the parts are not as long
 * as the string.
 */
int savmend(struct savdict *dict, struct statio *io, struct diag *d);

#endif
