/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The respondents one by one: of what kind each is, their starting weight, and
 * then the weight that was found.
 *
 * Without starting weights a respondent takes 4 bytes, else 12.
 */
#ifndef ROSTER_H
#define ROSTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/weight.h"

struct roster {
	uint32_t *kinds;
	size_t kinds_cap;
	int64_t *weights;	/* in units of 1e-12; or NULL: all are 1 */
	size_t weights_cap;
	size_t n;
	bool weighted;
};

/* { .weighted = true } has nobody, of whom starting weights are kept. */
void roster_add(struct roster *p, uint32_t kind, int64_t weight);
void roster_clear(struct roster *p);

/* Takes those of another one, which is cleared, and whose kinds have other
 * numbers here. */
void roster_take(struct roster *p, struct roster *other,
    const uint32_t *kinds);

/* The weight of the i-th. */
static inline int64_t
roster_weight(const struct roster *p, size_t i)
{
	return p->weighted ? p->weights[i] : WEIGHT_ONE;
}

/*
 * Respondents of a kind with the same starting weight.
 */
struct stratum {
	uint32_t kind;
	int64_t start;		/* 0: whatever it is */
	uint64_t n;
};

/*
 * Those of which the list says that they are wanted, by number of kind, in the
 * order of rank, the place of the kind, and of starting weights.  Returns how
 * many there are in *strata, which the caller frees.
 */
size_t roster_strata(const struct roster *p, const uint32_t *rank,
    struct stratum **strata);

/* Of a kind that is not wanted. */
#define ROSTER_NO_RANK UINT32_MAX

#endif
