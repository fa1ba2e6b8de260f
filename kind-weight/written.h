/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The weights of a group as they are written, to 12 decimals, and their sums.
 */
#ifndef WRITTEN_H
#define WRITTEN_H

#include <stddef.h>
#include <stdint.h>

#include "stats/fixed.h"
#include "weighting/quad.h"

struct diag;
struct roster;
struct system;

/* Of one kind. */
struct written_kind {
	fixed_uint sum;		/* of the weights, 1e-12 */
	uint64_t zero;		/* respondents of weight 0 that had one */
};

struct written {
	const struct system *s;
	struct roster *people;
	size_t *of_kind;	/* the first stratum of a kind, or WRITTEN_NONE
				 * if it is in another group */
	int64_t *weights;	/* of each stratum, if it has one */
	struct written_kind *kinds;
	struct fixed_sum before, after;	/* all respondents that had a weight */
	int64_t cap, floor;	/* who is there, to the last digit, is counted;
				 * 0: there is none */
	uint64_t at_cap, at_floor;
	uint64_t nothing;	/* respondents whose weight is rounded to 0 */
};

#define WRITTEN_NONE ((size_t)-1)

/*
 * Multiplies starting weights by the factors of their strata, rounds half up,
 * and puts weights in the place of starting weights in people, if they have
 * any.  0, or -1 and the diag for a weight that cannot be read again.  Is to be
 * cleared either way.
 */
int written_init(struct written *w, const struct system *s,
    const quad *factors, struct roster *people, struct diag *d);
void written_clear(struct written *w);

#endif
