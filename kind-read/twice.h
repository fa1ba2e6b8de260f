/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is an export given twice?  Its respondents would count twice.
 */
#ifndef TWICE_H
#define TWICE_H

struct diag;
struct opts;

/*
 * The same file, under whatever names, is an error; files with the same
 * contents are remarked, or are one with --strict.  0, or -1 and the diag.
 */
int twice_check(const struct opts *o, struct diag *d);

#endif
