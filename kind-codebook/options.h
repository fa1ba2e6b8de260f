/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the command line asks for.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

enum job { JOB_WRITE, JOB_CHECK, JOB_DIFF, JOB_PLAN };

/* Texts are arguments of the program. */
struct opts {
	const char *prog;	/* set by the caller */
	enum job job;
	bool json;
	const char *codebook;	/* NULL: $KIND_CODEBOOK */
	const char *header;	/* file with that of the split; or NULL */
	const char *output;	/* NULL: standard output */
	const char *files[2];	/* NULL: stdin; of a plan: no data */
};

/* Reads the arguments; a wrong one ends the program with the usage, and -h and
 * -V end it with theirs. */
void options_read(struct opts *o, int argc, char **argv);

#endif
