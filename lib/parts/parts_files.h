/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files that options name, as a part tells of them: their digests, and their
 * names without directories.
 */
#ifndef PARTS_FILES_H
#define PARTS_FILES_H

#include <stdint.h>

struct diag;
struct partial;
struct survey_options;

/* Adds those of the options, and of the plan, which may be NULL, as lines of n
 * records.  0, or -1 and the diag if one cannot be read. */
int parts_files_put(const struct survey_options *o, const char *plan,
    struct partial *to, uint64_t n, struct diag *d);

/* Are they those that the part, which is sorted, was counted with?  0, or -1
 * and the diag. */
int parts_files_check(const struct partial *p, const struct survey_options *o,
    const char *plan, struct diag *d);

#endif
