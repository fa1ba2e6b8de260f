/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-crosstab.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

#include "base/list.h"
#include "count/survey_options.h"
#include "table/made.h"
#include "table/table.h"

/* Bits: which statistics are rows of the table. */
enum { STATS_MEAN = 1, STATS_MEDIAN = 2, STATS_SD = 4, STATS_NPS = 8 };

struct opts {
	struct survey_options survey;
	const char *plan;	/* file with tables, one a row; or NULL */
	bool planned;		/* these are of one of its rows */
	struct list breaks;
	struct list differences;	/* "Female - Male" */
	unsigned stats;
	enum table_percent percent;
	struct made_shown shown;	/* letters: asked for; no summary yet */
	bool counts;		/* --counts, and */
	bool has_show;		/* --show are given */
	const char *summary;	/* NULL; else a net, or a statistic */
	const char *sort;	/* NULL; else a column, see banner_find.h */
	bool no_tests;		/* --test none */
	bool total_only;	/* --versus total-only */
	bool has_family;
	struct table_tests tests;
	struct table_small small;
};

/*
 * Reads the arguments; a wrong one ends the program with the usage, and -h and
 * -V end it with theirs.
 */
void options_read(struct opts *o, const char *prog, int argc, char **argv);

struct diag;
struct tabplan;

/* Those of a row of the plan, where the command line has the others.  Mistakes
 * are told, and false is returned.  To be cleared. */
bool options_of_row(struct opts *o, const struct opts *command,
    struct tabplan *p, size_t row);
void options_clear(struct opts *o);

#endif
