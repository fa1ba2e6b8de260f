/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-tabulate.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "interval.h"

enum format { FORMAT_TEXT, FORMAT_MD, FORMAT_CSV, FORMAT_JSON, FORMAT_TIDY };

/* Options that can be given more than once. */
struct list {
	const char **items;
	size_t n;
	size_t cap;
};

/* All texts are arguments of the program. */
struct opts {
	const char *codebook;	/* NULL: the environment's, if any */
	const char *weight;	/* NULL: unweighted; may be the codebook's */
	bool unweighted;	/* said so */
	bool drop_unweighted;
	const char *questions;
	struct list multi;
	struct list nets;
	struct list exclude;
	bool of_responses;
	bool agree;
	bool mean;
	bool sort;
	bool strict;		/* a label that nobody has is an error */
	const char *where;
	const char *base;
	enum format format;
	unsigned decimals;
	bool bars;
	double level;
	enum interval_method method;
	bool method_given;
	bool nonprob;
	const char *output;	/* NULL: standard output */
	const char *file;	/* NULL: standard input */
};

/*
 * Reads the arguments; a wrong one ends the program with the usage, and -h and
 * -V end it with theirs.
 */
void options_read(struct opts *o, const char *prog, int argc, char **argv);
void options_clear(struct opts *o);

#endif
