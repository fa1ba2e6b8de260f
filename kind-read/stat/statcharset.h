/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which encoding the texts of a statistics file are in, and who says so.
 *
 * A .sav file has a name, which is the better witness, and the number of a code
 * page, or one of them, or neither.  Those that say just "ASCII" are from
 * Windows as a rule, and so are files of Stata before 14, which cannot say it.
 */
#ifndef STATCHARSET_H
#define STATCHARSET_H

#include "base/slice.h"
#include "kind-read/stat/statdetect.h"

struct diag;
struct savdict;
struct stattext;

/* The file, as far as it matters. */
struct statcharset {
	const char *name;		/* for messages */
	enum statdetect kind;
	int release;			/* of Stata */
	struct savdict *dict;		/* of .sav and .zsav; its arena has
					 * the encoding's name */
};

/* Opens the text in the encoding that is asked for, or, if that is NULL, that
 * of the file.  0, or -1 and the diag if the system does not know it. */
int statcharset_open(const struct statcharset *file, const char *asked,
    struct stattext *text, struct diag *d);

#endif
