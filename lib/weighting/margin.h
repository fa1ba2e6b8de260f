/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A margin of the targets: in which of its categories a respondent is, by the
 * crossing of the groups of its columns.
 */
#ifndef MARGIN_H
#define MARGIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct codebook;
struct columns;
struct csvin;
struct diag;
struct margin;
struct remarks;
struct target;
struct target_margin;

#define MARGIN_NONE UINT32_MAX	/* an answer or a crossing without a target */
#define MARGIN_MISSING (UINT32_MAX - 1)	/* no answer in one of its columns */

/* Of the targets of a margin, which are kept and were collapsed before.  NULL
 * and the diag if groups of a column overlap, or have too many crossings. */
struct margin *margin_new(const struct target_margin *of, struct diag *d);
void margin_free(struct margin *m);

/* Asks the stream for its columns; cb may be NULL, and is kept.  0, or -1 and
 * the diag when one is not there. */
int margin_open(struct margin *m, const struct codebook *cb,
    struct csvin *in, const struct columns *c, struct diag *d);

/* How many categories there are, targets that were merged being one, and the
 * target of the k-th: the one that others were merged into. */
size_t margin_count(const struct margin *m);
const struct target *margin_target(const struct margin *m, size_t k);

/*
 * The category of the respondent who was read last, or MARGIN_NONE or _MISSING;
 * an answer that has no target comes before one that is missing.  counted:
 * margin_missing and margin_check count them.  0, or -1 and the diag if they
 * are in two groups, or it cannot be told.
 */
int margin_find(struct margin *m, const struct csvin *in, bool counted,
    uint32_t *category, struct diag *d);

/* How many respondents were missing. */
uint64_t margin_missing(const struct margin *m);

/* Adds another part of the stream, in which all have categories.  0, or -1 if
 * one was met that only the stream as a whole can tell. */
int margin_join(struct margin *m, const struct margin *other);

/* Remarks on answers and crossings that have no target, and how many there
 * are; and on answers of targets that nobody gave. */
size_t margin_check(const struct margin *m, struct remarks *r);
void margin_check_given(const struct margin *m, struct remarks *r);

#endif
