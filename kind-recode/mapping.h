/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A map: what a platform calls columns and answers, and what they are called
 * here.  A file of CSV with the columns column, name, answer and label.
 */
#ifndef MAPPING_H
#define MAPPING_H

#include <stdbool.h>

#include "base/slice.h"

struct csvin;
struct diag;
struct mapped;
struct mapping;

/* NULL and the diag if it is no map, or says two things of one. */
struct mapping *mapping_read(struct csvin *in, struct diag *d);
void mapping_free(struct mapping *m);

/* What is said of the column of that name, as it is in the stream; or NULL.
 * Lives as long as the map, as do its texts. */
const struct mapped *mapping_find(const struct mapping *m,
    struct slice column);

/* The name that it gets; empty if it keeps its own. */
struct slice mapping_name(const struct mapped *c);

/* Are any of its answers called otherwise? */
bool mapping_has_answers(const struct mapped *c);

/* What stands in the stream for this answer, quoted where it has to be: raw, as
 * it stood there before, unless the map has the answer. */
struct slice mapping_answer(const struct mapped *c, struct slice answer,
    struct slice raw);

#endif
