/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is counted and how it is written: the options that the programs which
 * make tables share.
 */
#ifndef SURVEY_OPTIONS_H
#define SURVEY_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "list.h"
#include "show.h"

struct diag;

/* All texts are arguments of the program. */
struct survey_options {
	const char *codebook;	/* NULL: the environment's, if any */
	const char *weight;	/* NULL: unweighted; may be the codebook's */
	bool unweighted;	/* said so */
	bool drop_unweighted;
	const char *questions;
	struct list multi;
	struct list nets;
	struct list exclude;
	bool of_responses;
	bool mean;		/* columns hold numbers, and means are wanted */
	bool only_named;	/* sets not named by -q are no questions */
	bool strict;		/* a label that nobody has is an error */
	const char *where;
	const char *base;
	enum format format;
	unsigned decimals;
	bool decimals_given;
	double level;		/* of intervals */
	bool nonprob;
	const char *output;	/* NULL: standard output */
	const char *file;	/* NULL: standard input; for the program */
};

/*
 * The letters for getopt, the members of struct option for getopt_long (all
 * but the last, which is zeroed), and what stands for the options that have no
 * letter.
 */
#define SURVEY_LETTERS "c:f:o:q:w:"
#define SURVEY_LONGS \
	{ "base", required_argument, NULL, SURVEY_BASE }, \
	{ "codebook", required_argument, NULL, 'c' }, \
	{ "confidence", required_argument, NULL, SURVEY_CONFIDENCE }, \
	{ "decimals", required_argument, NULL, SURVEY_DECIMALS }, \
	{ "drop-unweighted", no_argument, NULL, SURVEY_DROP_UNWEIGHTED }, \
	{ "exclude", required_argument, NULL, SURVEY_EXCLUDE }, \
	{ "format", required_argument, NULL, 'f' }, \
	{ "multi", required_argument, NULL, SURVEY_MULTI }, \
	{ "net", required_argument, NULL, SURVEY_NET }, \
	{ "of-responses", no_argument, NULL, SURVEY_OF_RESPONSES }, \
	{ "output", required_argument, NULL, 'o' }, \
	{ "questions", required_argument, NULL, 'q' }, \
	{ "sample", required_argument, NULL, SURVEY_SAMPLE }, \
	{ "strict", no_argument, NULL, SURVEY_STRICT }, \
	{ "unweighted", no_argument, NULL, SURVEY_UNWEIGHTED }, \
	{ "weight", required_argument, NULL, 'w' }, \
	{ "where", required_argument, NULL, SURVEY_WHERE }

enum {
	SURVEY_BASE = 512,
	SURVEY_CONFIDENCE,
	SURVEY_DECIMALS,
	SURVEY_DROP_UNWEIGHTED,
	SURVEY_EXCLUDE,
	SURVEY_MULTI,
	SURVEY_NET,
	SURVEY_OF_RESPONSES,
	SURVEY_SAMPLE,
	SURVEY_STRICT,
	SURVEY_UNWEIGHTED,
	SURVEY_WHERE
};

/* { 0 }, with an interval of 95 percent. */
void survey_options_init(struct survey_options *o);
void survey_options_clear(struct survey_options *o);

/* Takes one option.  1, 0 if it is none of these, or -1 and the diag. */
int survey_options_set(struct survey_options *o, int letter, const char *arg,
    struct diag *d);

/* Do they go together, and is all that gets into tables UTF-8?  0 or -1. */
int survey_options_check(const struct survey_options *o, struct diag *d);

/* Are the texts UTF-8?  0, or -1 and the diag. */
int survey_options_texts(const struct list *l, struct diag *d);

/* Helpers for options of the programs' own, which return -1 and the diag if
 * they cannot: sets a text that may be given only once, and returns 1; finds a
 * word among words, which end with NULL. */
int survey_options_once(const char **value, const char *option,
    const char *arg, struct diag *d);
int survey_options_word(const char *option, const char *arg,
    const char *const *words, struct diag *d);

/* "found X, wanted Y".  -1. */
int survey_options_wrong(const char *option, const char *found,
    const char *wanted, struct diag *d);

#endif
