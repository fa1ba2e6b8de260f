/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Targets: what the shares of a population are, as a file says them.
 *
 *	variable,category,target
 *	gender,Female,51.1
 *	gender*age,Female*18-24,5.4
 *	income,[mean],31250
 *
 * kind-targets(5) explains the file to users.
 */
#ifndef TARGETS_H
#define TARGETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/slice.h"
#include "stats/fixed.h"

struct diag;
struct group;

enum targets_unit {
	TARGETS_SHARES,
	TARGETS_PERCENT,
	TARGETS_COUNTS
};

/* A category of a margin: one group for each of its columns. */
struct target {
	struct group **groups;
	struct slice label;	/* "Female*18-24": the labels of the groups */
	struct slice merged;	/* "Wales + Scotland", of a target that others
				 * or answers were merged with; or empty */
	fixed_uint value;	/* in units of 1e-12 */
	uint64_t line;
	size_t into;		/* the target that it was merged with, its own
				 * place if with none */
};

struct target_margin {
	struct slice name;	/* as it is written: "gender*age" */
	struct slice *columns;
	size_t ncolumns;
	struct target *targets;	/* in the order of the file */
	size_t n;
	size_t cap;
	fixed_uint total;	/* of the targets */
	bool rescaled;		/* it is nearly 100 or 1, as shares of rounded
				 * percentages are */
	bool doubtful;		/* counts that may be percentages */
	uint64_t line;		/* of its first */
};

/* The mean of a numeric column. */
struct target_number {
	struct slice column;
	bool total;		/* it was given as a sum over the population */
	double value;		/* the mean, once the file is read */
	uint64_t line;
};

struct targets {
	const char *file;	/* for messages; the caller's */
	struct arena arena;	/* of the texts */
	enum targets_unit unit;
	struct target_margin *margins;
	size_t n;
	size_t cap;
	struct target_number *numbers;
	size_t nnumbers;
	size_t numbers_cap;
};

struct targets *targets_new(const char *file);
void targets_free(struct targets *t);

/* The margin of that name, which is added if it is new: its columns are read
 * from the name.  NULL and the diag if it is none.  Valid until the next one is
 * added. */
struct target_margin *targets_margin(struct targets *t, struct slice name,
    struct diag *d);

/* Adds a category, of which the text is read.  NULL and the diag if it is none,
 * or there already.  Valid until the next one is added. */
struct target *targets_add(struct targets *t, struct target_margin *m,
    struct slice category, struct diag *d);

/* Adds the mean of a column; NULL and the diag if it is there already. */
struct target_number *targets_add_number(struct targets *t,
    struct slice column, struct diag *d);

/* The target of the margin with that label, or m->n. */
size_t targets_find(const struct target_margin *m, struct slice label);

/* The share of its margin that the i-th target is: num over den. */
struct fixed_share targets_share(const struct target_margin *m, size_t i);

#endif
