/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Margins: the category of each respondent in each margin of the targets, and
 * their numbers.
 */
#ifndef MARGINS_H
#define MARGINS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "stats/fixed.h"

struct codebook;
struct columns;
struct csvin;
struct diag;
struct margins;
struct remarks;
struct targets;

/* For the targets, which are kept and were collapsed before.  NULL and the diag
 * if categories overlap.  With own, who is missing in a margin is in a category
 * of their own, the last; else they are refused. */
struct margins *margins_new(const struct targets *t, bool own,
    struct diag *d);
void margins_free(struct margins *m);

/* Asks the stream for all columns; cb may be NULL, and is kept.  0, or -1 and
 * the diag. */
int margins_open(struct margins *m, const struct codebook *cb,
    struct csvin *in, const struct columns *c, struct diag *d);

/* How many margins there are, and numbers; how many categories the i-th margin
 * has, with that of those who are missing if there was anybody. */
size_t margins_count(const struct margins *m);
size_t margins_numbers(const struct margins *m);
size_t margins_categories(const struct margins *m, size_t i);

/* Without it. */
size_t margins_targets(const struct margins *m, size_t i);

/* Of the i-th margin: its name; is the k-th category that of those who are
 * missing; its label, of which codes are the codebook's; its target of the
 * margin's total; the line of the file. */
struct slice margins_name(const struct margins *m, size_t i);
bool margins_is_own(const struct margins *m, size_t i, size_t k);
struct slice margins_label(const struct margins *m, size_t i, size_t k);
struct fixed_share margins_target(const struct margins *m, size_t i, size_t k);
uint64_t margins_line(const struct margins *m, size_t i, size_t k);

/* What the file of targets calls it, as --collapse does. */
struct slice margins_written(const struct margins *m, size_t i, size_t k);

/*
 * Where the respondent is who was read last: the category in each margin, and
 * the numbers, which have to be there.  counted: they have a weight, so that it
 * counts if a category is missing.  1, or 0 if they are in no category of some
 * margin, which margins_check tells; -1 and the diag if it cannot be told.
 */
int margins_read(struct margins *m, const struct csvin *in, bool counted,
    uint32_t *categories, double *numbers, struct diag *d);

/*
 * Adds another part of the stream, for which they were opened, too, and in
 * which all had categories.  0, or -1 if there is something in it that only the
 * stream as a whole can tell: then it is to be read instead.
 */
int margins_join(struct margins *m, const struct margins *other);

/* Remarks on those who were in no category: an error where r is strict. */
void margins_check(const struct margins *m, struct remarks *r);

/* Remarks on answers of targets that nobody gave. */
void margins_check_given(const struct margins *m, struct remarks *r);

#endif
