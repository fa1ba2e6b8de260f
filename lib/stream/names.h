/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Column names, mended so that each is there and unique.
 *
 * Blanks around a name are removed.  An empty name becomes V and the column's
 * number; a name that stood before gets .2, .3 and so on.  A name that is taken
 * already, by any column of the header, is not given: the next number is
 * tried.
 */
#ifndef NAMES_H
#define NAMES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"

struct diag;

struct names {
	struct slice *name;
	size_t n;
	struct arena arena;
	struct buf mended;	/* what was mended, in words; or empty */
};

/*
 * Takes the names from n texts, without line breaks.  If strict is true,
 * nothing is mended and what would be is an error: -1 and the diag, without
 * the file's name.  Either way the names have to be cleared.
 */
int names_init(struct names *names, const struct slice *texts, size_t n,
    bool strict, struct diag *d);
void names_clear(struct names *names);

#endif
