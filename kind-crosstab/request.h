/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What kind-crosstab is asked for, by its options or by a row of a plan.
 */
#ifndef REQUEST_H
#define REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"
#include "count/survey_options.h"
#include "parts/parts_options.h"
#include "table/made.h"
#include "table/table.h"

struct diag;

/* Bits: which statistics are rows of the table. */
enum { STATS_MEAN = 1, STATS_MEDIAN = 2, STATS_SD = 4, STATS_NPS = 8 };

struct opts {
	struct survey_options survey;
	const char *plan;	/* file with tables, one a row; or NULL */
	bool planned;		/* these are of one of its rows */
	const char *previous;	/* NULL; else a file with the last wave, */
	const char *previous_name;	/* and its column's name, or NULL */
	enum adjust changes;	/* the correction of changes since then */
	struct list breaks;
	struct list differences;	/* "Female - Male" */
	unsigned stats;
	enum table_percent percent;
	struct made_shown shown;	/* letters: asked for; no summary yet */
	bool counts;		/* --counts, and */
	bool has_show;		/* --show are given */
	struct list summaries;	/* nets, answers and statistics */
	const char *sort;	/* NULL; else a column, see banner_find.h */
	bool no_tests;		/* --test none */
	bool total_only;	/* --versus total-only */
	bool has_family;
	struct table_tests tests;
	struct table_small small;
	struct parts_options parts;
};

/* 0, or -1 and the diag when options do not go together. */
int request_check(const struct opts *o, struct diag *d);

#endif
