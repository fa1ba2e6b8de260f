/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A variable of a statistics file: what stands in a survey stream for each of
 * its values, and what a codebook says about them.
 */
#ifndef STATVAR_H
#define STATVAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "kind-read/stat/statdate.h"
#include "kind-read/stat/statvalue.h"

struct arena;
struct codebook;
struct codebook_variable;
struct map;
struct tokens;

struct statlabel {
	struct statvalue value;
	struct slice label;	/* one line, trimmed; or empty */
};

struct statlabels {
	struct statlabel *items;
	size_t n;
	size_t cap;
};

#define STATVAR_RANGES 16

struct statanswer;
struct statnoted;

struct statvar {
	struct slice name;
	struct slice title;
	bool text;
	struct statdate date;
	struct slice labels_name;	/* which labels it has; or empty */
	struct statrange missing[STATVAR_RANGES];
	size_t nmissing;
	struct slice group;		/* its set; or empty */
	bool flag;			/* of a set of dichotomies, in which */
	struct statvalue counted;	/* this value means "ticked" */

	/* What statvar_define makes of it. */
	bool codes;
	bool keep_missing;	/* set before: user-missing values are shown */
	struct tokens *tokens;	/* and these: what else is missing; kept */
	bool own_labels;	/* a flag's answers are not just two */
	bool has_missing;	/* it has user-missing values */
	size_t renamed;		/* labels that another code had */
	struct statanswer *answers;
	size_t nanswers;
	size_t answers_cap;
	struct map *code_map;	/* numbered as answers */
	struct map *label_map;
	size_t *by_number;	/* answers that are numbers, in order */
	size_t nnumbers;
	struct statnoted *noted;	/* values met that are to be listed */
	size_t nnoted;
	size_t noted_cap;
	struct map *noted_map;
	bool overfull;		/* more than fit were met */
	size_t undated;		/* numbers met that are no date, but should be
				 * and are not missing */
};

/*
 * Adds the variable with its answers to the codebook and makes it ready for
 * statvar_field, which gives codes or labels.  labels may be NULL.
 */
void statvar_define(struct statvar *v, const struct statlabels *labels,
    bool codes, struct codebook *cb);
void statvar_clear(struct statvar *v);

/*
 * The field of a survey stream for the value: lives as long as the variable
 * and the arena.
 */
struct slice statvar_field(struct statvar *v, const struct statvalue *value,
    struct arena *a);

/*
 * Once all values were seen: adds those to the variable's answers in the
 * codebook that the file did not announce and a reader of the codebook has to
 * know, by value: user-missing ones, and a flag's that mean "not ticked".
 */
void statvar_finish(struct statvar *v, struct codebook *cb);

#endif
