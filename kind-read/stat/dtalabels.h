/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The labels that stand behind the data of a Stata file of release 105 to 115.
 *
 * ReadStat takes the end of the file anywhere among them for the end of the
 * labels, and reads those of releases before 110 from the wrong places.
 * (Stata's dta_113, "Value labels".)
 */
#ifndef DTALABELS_H
#define DTALABELS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

struct diag;
struct statio;
struct statvalue;

/* The first release with this layout, and the last. */
#define DTALABELS_FIRST 105
#define DTALABELS_LAST 115

/* Where they are. */
struct dtalabels {
	struct statio *io;
	int64_t at;
	int release;
	bool swap;		/* numbers have the high byte first */
};

/* What is done with a label, which lives during the call; anything but 0 ends
 * the reading, with the diag filled. */
typedef int dtalabels_fn(void *ctx, struct slice set,
    const struct statvalue *value, struct slice label);

/* Calls fn for each.  0, or -1; and fills the diag, without the file's name, if
 * they are cut off or damaged. */
int dtalabels_each(const struct dtalabels *where, dtalabels_fn *fn, void *ctx,
    struct diag *d);

#endif
