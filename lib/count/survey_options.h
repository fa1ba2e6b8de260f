/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is counted and how it is written: the options that the programs which
 * make tables share.
 */
#ifndef SURVEY_OPTIONS_H
#define SURVEY_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/list.h"
#include "cli/option.h"
#include "show/show.h"

struct diag;

/* All texts are arguments of the program. */
struct survey_options {
	const char *codebook;	/* NULL: the environment's, if any */
	const char *weight;	/* NULL: unweighted; may be the codebook's */
	bool unweighted;	/* said so */
	bool drop_empty;	/* answers that nobody gave are no rows */
	bool drop_unweighted;
	const char *calibrated;	/* the targets of the weight; or NULL */
	const char *start;	/* the weight that it was made from; or NULL */
	struct list collapse;	/* targets that were merged */
	bool ignore_design;	/* as if people were drawn one by one */
	const char *header;	/* file with that of the split; or NULL */
	const char *questions;
	struct list multi;
	struct list nets;
	struct list leads;	/* "Labour - Conservative" */
	struct list exclude;
	bool cumulative;	/* percentages down an ordered scale, too */
	bool of_responses;
	bool of_ticked;		/* who ticked nothing is in no base */
	uint64_t min_cell;	/* no cell of fewer is shown; 0: all are */
	bool of_all;		/* who gave no answer is in the base, too */
	bool of_both;		/* percentages with and without them */
	bool agree;		/* the four nets of agreement are wanted */
	bool mean;		/* columns hold numbers, and means are wanted */
	bool only_named;	/* sets not named by -q are no questions */
	bool strict;		/* a label that nobody has is an error */
	const char *where;
	const char *base;
	const char *title;	/* of the tables; or NULL */
	const char *note;	/* below them; or NULL */
	enum format format;
	unsigned decimals;
	bool decimals_given;
	double level;		/* of intervals */
	bool nonprob;
	uint64_t threads;	/* 0: as many as are of use */
	const char *output;	/* NULL: standard output */
	const char *file;	/* NULL: standard input; for the program */
};

/* The rules for a struct survey_options. */
extern const struct option_rule survey_options_rules[];

/* { 0 }, with an interval of 95 percent. */
void survey_options_init(struct survey_options *o);
void survey_options_clear(struct survey_options *o);

/* Is standard output a table stream?  For struct option_program. */
bool survey_options_stream(const void *to);

/* Do they go together, and is all that gets into tables UTF-8?  0 or -1. */
int survey_options_check(const struct survey_options *o, struct diag *d);

#endif
