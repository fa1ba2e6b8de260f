/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a way to be an axis does (axis.h), and what all of them share.
 */
#ifndef AXIS_WAY_H
#define AXIS_WAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ask/breakspec.h"
#include "base/slice.h"
#include "count/survey.h"
#include "count/survey_options.h"

struct axis;
struct buf;
struct diag;
struct remarks;
struct sums_who;
struct tally_sums;

struct axis_way {
	bool is_set;		/* a respondent may be in several items */

	/* Makes what the way keeps, of an axis that is complete otherwise. */
	void *(*new)(const struct axis *a);
	void (*free)(void *own);

	/* These are as those of axis.h, where items and both are to be added;
	 * finish may be NULL. */
	int (*place)(struct axis *a, const struct slice *fields,
	    const struct sums_who *who, struct diag *d);
	int (*note)(struct axis *a, const struct slice *fields,
	    struct diag *d);
	void (*keep)(struct axis *a);
	void (*put)(struct axis *a, const struct tally_sums *to);
	int (*take)(struct axis *a, const struct tally_sums *from,
	    struct diag *d);
	void (*put_item)(const struct axis *a, size_t item, struct buf *out);
	int (*take_item)(struct axis *a, struct slice *rest, size_t *item,
	    struct diag *d);
	int (*finish)(struct axis *a, struct diag *d);
	bool (*overlaps)(const struct axis *a);
	void (*both)(struct axis *a, size_t item);
	void (*remark)(const struct axis *a, struct remarks *r);
};

/* Two columns, which may be the same one. */
struct axis_both {
	size_t i;
	size_t j;
};

struct axis {
	const struct axis_way *way;
	void *own;		/* what the way keeps */
	struct survey_options o;	/* for the spec: a break is counted
					 * whole */
	struct breakspec spec;
	struct survey survey;	/* its one question; the groups are its nets */
	const struct question *q;
	uint64_t noted;		/* who are not counted */
	size_t *items;		/* of the last respondent */
	size_t nitems;
	size_t items_cap;
	struct axis_both *both;	/* of the item that was asked for last */
	size_t nboth;
	size_t both_cap;
};

bool axis_way_has_groups(const struct axis *a);

/* How many columns there are: groups, or rows of the tally. */
size_t axis_way_ncolumns(const struct axis *a);

/* The column of a group, or of a number of the tally. */
size_t axis_way_column(const struct axis *a, size_t number);

void axis_way_add_item(struct axis *a, size_t item);

/* Nothing, if one of the two is no column. */
void axis_way_add_both(struct axis *a, size_t i, size_t j);

/* Puts the axis' column before what is wrong; -1. */
int axis_way_located(const struct axis *a, struct diag *d);

/* Counts or notes the respondent in the tally, which is then finished; 0, or -1
 * and the diag. */
int axis_way_count(struct axis *a, const struct slice *fields,
    const struct sums_who *who, struct diag *d);
int axis_way_note(struct axis *a, const struct slice *fields, struct diag *d);
int axis_way_finish(struct axis *a, struct diag *d);

/* Those of the tally. */
void axis_way_keep(struct axis *a);
void axis_way_put(struct axis *a, const struct tally_sums *to);
int axis_way_take(struct axis *a, const struct tally_sums *from,
    struct diag *d);

#endif
