/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which columns an export gives, from what the file has, what the platform
 * adds and what the user asks for.
 */
#ifndef SELECTION_H
#define SELECTION_H

#include "stream/names.h"

struct codebook;
struct diag;
struct export_options;
struct facts;
struct header;
struct joined;
struct map;
struct shape;

struct selection {
	struct shape *shape;
	struct map *split;	/* names of fields that were split */
	struct names names;
	struct codebook *codebook;	/* see export_codebook; or NULL */
	size_t *variables;	/* see selection_labelled.h; or NULL */
};

/*
 * For a CSV file with that header; joined says which columns hold joined
 * answers, or is NULL, and is kept.  What is left out or split is added to the
 * facts.  -1 and the diag, without the file's name, on an error; either way
 * the selection has to be cleared.
 */
int selection_csv(struct selection *p, const struct header *h,
    const struct joined *joined, const struct export_options *opt,
    struct facts *facts, struct diag *d);

void selection_clear(struct selection *p);

/*
 * Are there columns of joined answers (by --split, of the header h) for which
 * the user's codebook has no options, so that they have to be found first?  -1
 * and the diag if --split names a column that is not there.
 */
int selection_needs_options(const char *file, const struct header *h,
    const struct export_options *opt, struct joined *joined, struct diag *d);

#endif
