/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the command line asks for.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

#include "export_options.h"

enum job { JOB_DRAFT, JOB_CHECK, JOB_DIFF };

/* Texts are arguments of the program. */
struct opts {
	enum job job;
	bool counts;
	bool json;
	const char *codebook;	/* NULL: $KIND_CODEBOOK */
	const char *output;	/* NULL: standard output */
	const char *files[2];	/* NULL: standard input */
	struct export_options input;
};

/* Fills o; ends the program if an option or operand cannot be, and -h and -V end
 * it with theirs. */
void options_read(struct opts *o, int argc, char **argv);
void options_clear(struct opts *o);

#endif
