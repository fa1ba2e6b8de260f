/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What was understood of a statistics file and made different, as facts.
 */
#ifndef STATFACTS_H
#define STATFACTS_H

#include <stdbool.h>
#include <stdint.h>

struct facts;
struct statmeta;
struct statsets;

/* blanks is how many answers had those of base/blank.h. */
void statfacts(const struct statmeta *m, const struct statsets *sets,
    bool keep_missing, uint64_t blanks, struct facts *facts);

#endif
