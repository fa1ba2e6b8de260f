/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of kind-split.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stddef.h>

/* Texts are arguments of the program. */
struct opts {
	const char *prog;
	size_t n;		/* of pieces */
	const char *header;	/* path, or NULL */
	const char *prefix;	/* of their names */
	const char *receipt;	/* path, or NULL */
	const char *file;
};

/* As in the other programs: a mistake ends it, and so do -h and -V. */
void options_read(struct opts *o, const char *prog, int argc, char **argv);

#endif
