/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A column that respondents are weighted by: in which of its groups they are.
 */
#ifndef DIMENSION_H
#define DIMENSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct codebook;
struct csvin;
struct columns;
struct diag;
struct dimension;
struct remarks;
struct target_margin;

#define DIMENSION_NONE ((size_t)-1)	/* an answer that no group takes */
#define DIMENSION_MISSING ((size_t)-2)	/* no answer */

/*
 * The i-th column of the margin, which with its targets is kept.  NULL and the
 * diag if groups overlap, or have the same label and are not the same.
 */
struct dimension *dimension_new(const struct target_margin *m, size_t i,
    struct diag *d);
void dimension_free(struct dimension *x);

/* Asks the stream for the column; cb may be NULL, and is kept.  0, or -1 and
 * the diag when there is none of that name. */
int dimension_open(struct dimension *x, const struct codebook *cb,
    struct csvin *in, const struct columns *c, struct diag *d);

/* How many groups there are, and which one the target has. */
size_t dimension_count(const struct dimension *x);
size_t dimension_group(const struct dimension *x, size_t target);
struct slice dimension_label(const struct dimension *x, size_t group);

/*
 * In which group the respondent is who was read last, or DIMENSION_NONE or
 * _MISSING; counted says whether an answer that no group takes is to be told.
 * 0, or -1 and the diag if they are in two, or it cannot be told.
 */
int dimension_find(struct dimension *x, const struct csvin *in, bool counted,
    size_t *group, struct diag *d);

/*
 * Takes over what is known of the answers that another one met, which reads
 * another part of the stream.  0, or -1 if that cannot be told, as answers were
 * too many or do not go together.
 */
int dimension_join(struct dimension *x, const struct dimension *other);

/* Remarks on answers that no group takes, if it returns true; and on those of
 * groups that nobody gave. */
bool dimension_check_untaken(const struct dimension *x, struct remarks *r);
void dimension_check_given(const struct dimension *x, struct remarks *r);

#endif
