/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the command line asks for.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

#include "list.h"

/* Texts are arguments of the program. */
struct opts {
	const char *prog;
	const char *codebook;	/* path, or NULL: $KIND_CODEBOOK */
	const char *other;	/* label of what no group takes, or NULL */
	bool strict;
	struct list drops;	/* lists of columns */
	struct list renames;	/* "old=new" */
	struct list recodings;	/* "name=column:group,group" */
	const char *file;	/* or NULL: standard input */
};

/* Fills o; ends the program if an option or operand cannot be.  False if help
 * or version was all that was wanted. */
bool options_read(struct opts *o, int argc, char **argv);
void options_clear(struct opts *o);

#endif
