/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The banner: the total and, behind it, the columns of all breaks.
 */
#ifndef BANNER_H
#define BANNER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"
#include "stats/sums.h"
#include "partial/partial_sums.h"
#include "kind-crosstab/axis/axis.h"

struct diag;
struct remarks;
struct list;
struct map;
struct poststrata;
struct precision_columns;

/* A break: nested ones have several axes. */
struct banner_block {
	struct slice heading;
	struct slice title;	/* the same in words of the codebook, if they
				 * are no other block's; or empty */
	struct axis **axes;
	size_t naxes;
	size_t joint;		/* it is counted in, */
	size_t offset;		/* where its axes are so many from the first */
	size_t first;		/* its columns in the banner */
	size_t ncolumns;
	bool overlaps;		/* a respondent may be in two columns */
	struct sums_parts *both;	/* ncolumns by ncolumns: who is in both
				 * of two columns; or NULL */
};

/* Breaks that are counted together, to save time: every combination of items
 * that occurs is a part of all sums. */
struct banner_joint {
	struct axis **axes;	/* of all its blocks */
	size_t naxes;
	size_t nblocks;
	size_t expected;	/* combinations */
	struct map *tuples;	/* of items, one for each axis, */
	size_t *slots;		/* and which part of the sums each is */
	size_t nslots;
	size_t slots_cap;
};

struct banner_column {
	struct slice label;
	size_t block;		/* TABLE_NO_BLOCK: the total */
	struct sums_parts parts;
};

/* What slots are called in a part of the data (banner_sums.h). */
struct banner_names {
	struct partial_slots slots;
	struct slice *texts;	/* of n slots: joint and items; empty is all
				 * of a poststratum */
	size_t n;
	struct map *found;	/* names, and which slot each is */
	size_t *slot_of;
	size_t cap;
};

struct banner {
	struct arena arena;
	const struct list *breaks;	/* that it was made of, */
	struct axis_from from;	/* and where these were looked for */
	struct banner_block *blocks;
	size_t nblocks;
	struct banner_joint *joints;
	size_t njoints;
	struct banner_column *columns;	/* the total is the first */
	size_t ncolumns;
	struct poststrata *poststrata;	/* of calibrated weights, which slots
				 * are in, too; or NULL */
	size_t stratum;		/* of the respondent who is placed */
	size_t nslots;		/* parts of the sums, if they are not those of
				 * poststrata */
	size_t *parts;		/* of the respondent who was placed last */
	size_t parts_cap;
	struct banner_names names;
	size_t **lists;		/* of slots, that sums_parts point to */
	size_t nlists;
	size_t lists_cap;
};

/* Nested breaks can make more columns than anybody can read. */
#define BANNER_MOST_COLUMNS 1000

/* The most axes of blocks that are counted together. */
#define BANNER_MOST_AXES 8

/* The item of an axis on which a respondent is nowhere. */
#define BANNER_NOWHERE ((size_t)-1)

/* That the block makes more than BANNER_MOST_COLUMNS.  -1. */
int banner_too_many(const struct banner_block *block, struct diag *d);

/* Reads the breaks.  Keeps all that it is given; poststrata may be NULL.  0, or
 * -1 and the diag; to be cleared in any case. */
int banner_init(struct banner *b, const struct list *breaks,
    const struct axis_from *from, struct poststrata *poststrata,
    struct diag *d);
void banner_clear(struct banner *b);

/* A survey_place_fn; the context is the banner. */
int banner_place(void *ctx, const struct slice *fields, struct sums_who *who,
    struct diag *d);

/* A survey_note_fn. */
int banner_note(void *ctx, const struct slice *fields, struct diag *d);

/* The slot of those in that combination of items, a new one if need be. */
size_t banner_slot(struct banner *b, struct banner_joint *j,
    const size_t *tuple);

/* Call once, after the last respondent: makes the columns (banner_columns.c).
 * 0, or -1 and the diag. */
int banner_finish(struct banner *b, struct diag *d);

/* Those of some sums who are in one column, in another of its block or, if that
 * is TABLE_REST, not in the first, and in both. */
struct banner_pair {
	struct fixed_sum first;
	struct fixed_sum second;
	struct fixed_sum both;
};

struct banner_pair banner_pair(const struct banner *b, const struct sums *sums,
    size_t first, size_t second);

/* The same of calibrated respondents: which parts of sums they are in. */
struct precision_columns banner_columns(const struct banner *b, size_t first,
    size_t second);

/* axis_remark for all. */
void banner_remark(const struct banner *b, struct remarks *r);

#endif
