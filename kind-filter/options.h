/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-filter.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

/* Texts are arguments of the program. */
struct opts {
	bool count;		/* print the number only */
	bool quiet;		/* answer with the status only */
	bool invert;
	bool strict;
	const char *codebook;	/* path, or NULL */
	const char *header;	/* file with that of the split; or NULL */
	const char *keep;	/* list of columns, or NULL: all */
	uint64_t threads;	/* 0: as many as are of use */
	const char *mark;	/* name of the new column, or NULL */
	const char *condition;
	const char *file;
};

/*
 * Reads the arguments; a wrong one ends the program with the usage, and -h and
 * -V end it with theirs.
 */
void options_read(struct opts *o, const char *prog, int argc, char **argv);

#endif
