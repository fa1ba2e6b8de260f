/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-read.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "kind-read/head/export_options.h"

/* Texts are arguments of the program. */
struct opts {
	struct export_options input;
	const char *codebook;	/* its file, or NULL: $KIND_CODEBOOK */
	const char *source;	/* column for the file's name, or NULL */
	const char *receipt;	/* its file, or NULL */
	const char *draft;	/* its file, "-", or NULL */
	uint64_t threads;	/* 0: as many as are of use */
	bool counts;		/* in the draft */
	bool unite;		/* take the columns of all files */
	bool describe;		/* write no stream */
	char *const *files;
	size_t nfiles;		/* at least 1 */
};

/*
 * Reads the arguments; a wrong one ends the program with the usage, and -h and
 * -V end it with theirs.
 */
void options_read(struct opts *o, const char *prog, int argc, char **argv);
void options_clear(struct opts *o);

#endif
