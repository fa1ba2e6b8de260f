/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-tabulate.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

#include "stats/interval.h"
#include "count/survey_options.h"
#include "parts/parts_options.h"

struct opts {
	struct survey_options survey;
	const char *plan;	/* file with tables, one a row; or NULL */
	bool items;
	bool item_means;	/* --mean with --items: survey.mean is not set,
				 * since answers are rows, too */
	bool sort;
	bool bars;
	enum interval_method method;
	bool method_given;
	struct parts_options parts;
};

struct diag;
struct merged;
struct tabplan;

/*
 * Reads the arguments; a wrong one ends the program with the usage, and -h and
 * -V end it with theirs.
 */
void options_read(struct opts *o, const char *prog, int argc, char **argv);

/* Sets those that the parts were counted with, as if they had been given.  0,
 * or -1 and the diag. */
int options_of_parts(struct opts *o, struct merged *merged, struct diag *d);

/* Those of a row of the plan, where the command line has the others.  Mistakes
 * are told, and false is returned.  To be cleared. */
bool options_of_row(struct opts *o, const struct opts *command,
    struct tabplan *p, size_t row);
void options_clear(struct opts *o);

#endif
