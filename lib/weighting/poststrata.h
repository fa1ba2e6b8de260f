/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Poststrata: respondents with calibrated weights, by all that is the same in
 * them for the targets: the category of each margin, and the numbers.
 *
 * Sums are made in parts (stats/sums.h), each of which is in one poststratum,
 * so that the variance of any of their estimates can be had afterwards.
 */
#ifndef POSTSTRATA_H
#define POSTSTRATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct buf;
struct codebook;
struct columns;
struct csvin;
struct diag;
struct list;
struct partial;
struct partial_slots;
struct poststrata;
struct residual;
struct residual_design;
struct residual_sum;
struct sums;
struct sums_parts;
struct sums_who;

/* Of the targets in that file, merged as the list says (collapse.h); start is
 * the column of the starting weights, or NULL for 1 each.  The names are kept.
 * NULL and the diag. */
struct poststrata *poststrata_new(const char *targets,
    const struct list *merged, const char *start, struct diag *d);
void poststrata_free(struct poststrata *p);

/* Asks the stream for all columns; cb may be NULL, and is kept.  0, or -1 and
 * the diag. */
int poststrata_open(struct poststrata *p, const struct codebook *cb,
    struct csvin *in, const struct columns *c, struct diag *d);

/*
 * Counts the respondent who was read last and has that weight, to be called for
 * everybody; fills who->stratum, and the starting weight in *who.  Who has the
 * weight 0 is in a poststratum of its own, and not in the sample.  0, or -1 and
 * the diag, when a number is missing, or the starting weight, or this is 0.
 */
int poststrata_add(struct poststrata *p, const struct csvin *in,
    int64_t weight, struct sums_who *who, struct diag *d);

/* A new part of sums, of respondents in that poststratum. */
size_t poststrata_part(struct poststrata *p, size_t stratum);

/* The part of everybody who is asked and in the poststratum. */
size_t poststrata_whole(const struct poststrata *p, size_t stratum);

/*
 * For parts of the data: whether all so far are in categories, 0, or -1 and the
 * diag as poststrata_finish; the sums of poststrata as lines under the key; and
 * those of others, added: 0, or -1 and the diag.
 */
int poststrata_check(const struct poststrata *p, struct diag *d);
void poststrata_put(const struct poststrata *p, struct partial *to,
    struct buf *key);
int poststrata_take(struct poststrata *p, const struct partial *from,
    struct buf *key, struct diag *d);

/* What parts of everybody are called then; and how others may be: how many
 * there are, whether it is the one of starting weights behind another, and its
 * poststratum by name, where false is that there is none. */
const struct partial_slots *poststrata_slots(struct poststrata *p);
size_t poststrata_parts(const struct poststrata *p);
bool poststrata_is_start(const struct poststrata *p, size_t part);
void poststrata_put_name(const struct poststrata *p, size_t part,
    struct buf *out);
bool poststrata_take_name(struct poststrata *p, struct slice *rest,
    size_t *stratum);

/*
 * To be called when all are counted.  -1 and the diag where these are not the
 * targets of the weights: respondents are in no category, or the share of one
 * is off by more than 0.01 percentage points.  Who lacks an answer is in a
 * category of its own, whose target is its share of the starting weights.
 */
int poststrata_finish(struct poststrata *p, struct diag *d);

/* Then: what makes variances, and of what. */
const struct residual *poststrata_residual(const struct poststrata *p);
const struct residual_design *poststrata_design(const struct poststrata *p);

/* Who of the sums is in such parts, in each poststratum of the residual: adds
 * them. */
void poststrata_sums(const struct poststrata *p, const struct sums *sums,
    const struct sums_parts *in, struct residual_sum *strata);

#endif
