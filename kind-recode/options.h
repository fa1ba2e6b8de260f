/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-recode.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/list.h"

/* Texts are arguments of the program. */
struct opts {
	const char *prog;
	const char *codebook;	/* path, or NULL: $KIND_CODEBOOK */
	const char *header;	/* file with that of the split; or NULL */
	const char *map;	/* path, or NULL */
	const char *other;	/* label of what no group takes, or NULL */
	bool strict;
	uint64_t threads;	/* 0: as many as are of use */
	struct list drops;	/* lists of columns */
	struct list renames;	/* "old=new" */
	struct list recodings;	/* "name=column:group,group" */
	const char *file;	/* or NULL: standard input */
};

/*
 * Reads the arguments; a wrong one ends the program with the usage, and -h and
 * -V end it with theirs.
 */
void options_read(struct opts *o, const char *prog, int argc, char **argv);
void options_clear(struct opts *o);

#endif
