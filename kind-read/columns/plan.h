/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which columns an export gives, from what the file has, what the platform
 * adds and what the user asks for.
 */
#ifndef PLAN_H
#define PLAN_H

#include "stream/names.h"

struct codebook;
struct diag;
struct export_options;
struct facts;
struct header;
struct joined;
struct map;
struct shape;

struct plan {
	struct shape *shape;
	struct map *split;	/* names of fields that were split */
	struct names names;
	struct codebook *codebook;	/* as export_codebook gives it; or NULL */
};

/*
 * For a CSV file with that header; joined says which columns hold joined
 * answers, or is NULL, and is kept.  What is left out or split is added to the
 * facts.  -1 and the diag, without the file's name, on an error; either way
 * the plan has to be cleared.
 */
int plan_csv(struct plan *p, const struct header *h,
    const struct joined *joined, const struct export_options *opt,
    struct facts *facts, struct diag *d);

/* For a file that has a codebook of its own, one variable for each of its
 * columns and then the sets; kept.  The plan has none then. */
int plan_labelled(struct plan *p, struct codebook *own,
    const struct export_options *opt, struct diag *d);

void plan_clear(struct plan *p);

/*
 * Are there columns of joined answers (by --split, of the header h) for which
 * the user's codebook has no options, so that they have to be found first?  -1
 * and the diag if --split names a column that is not there.
 */
int plan_needs_options(const char *file, const struct header *h,
    const struct export_options *opt, struct joined *joined, struct diag *d);

#endif
