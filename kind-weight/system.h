/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the weights of a group of respondents have to meet, as numbers: rows of
 * kinds, and targets.
 */
#ifndef SYSTEM_H
#define SYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stats/fixed.h"
#include "weighting/calibration.h"

struct buf;
struct diag;
struct kind;
struct kinds;
struct margins;
struct opts;
struct roster;
struct stratum;
struct targets;

#define SYSTEM_NO_ROW SIZE_MAX	/* a target of 0: their weight is 0 */

/* What is weighted, and how. */
struct weighing {
	const struct opts *o;
	const struct targets *targets;
	const struct margins *margins;
	const struct kinds *kinds;
	const struct roster *people;
};

struct system {
	const struct weighing *w;
	struct stratum *list;	/* the strata of the group, in order, */
	size_t n;		/* so many, */
	size_t *row_of;		/* and the row of each */
	size_t *first;		/* of each margin, its first category */
	struct fixed_share *shares;	/* the target of each category */
	uint64_t people;	/* respondents in rows, */
	fixed_uint start;	/* and the sum of their starting weights */
	quad scale;		/* starting weights times it sum to the total */
	quad mean;		/* the mean weight that is wanted */
	struct calibration c;
	quad *start_of, *low, *high, *targets;	/* of c */
	uint32_t *categories;
	double *numbers;
};

/*
 * Makes it for a group.  A kind is a stratum; if there is a cap or a floor,
 * each of its starting weights is one.  0, or -1 and the diag when a
 * category with a target has no respondent.  Is to be
 * cleared either way.
 */
int system_init(struct system *s, const struct weighing *w, uint32_t group,
    struct diag *d);
void system_clear(struct system *s);

/* The kind of a stratum, with the respondents and starting weights of the
 * stratum alone. */
struct kind system_kind(const struct system *s, size_t i);

/* The target of a category, a share; and its margin and label, as messages have
 * them: gender "Female". */
double system_target(const struct system *s, size_t margin, size_t category);
void system_put_category(const struct system *s, size_t margin,
    size_t category, struct buf *b);

#endif
