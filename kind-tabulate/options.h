/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-tabulate.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

#include "stats/interval.h"
#include "count/survey_options.h"

struct opts {
	struct survey_options survey;
	bool agree;
	bool sort;
	bool bars;
	enum interval_method method;
	bool method_given;
};

/*
 * Reads the arguments; a wrong one ends the program with the usage, and -h and
 * -V end it with theirs.
 */
void options_read(struct opts *o, const char *prog, int argc, char **argv);
void options_clear(struct opts *o);

#endif
