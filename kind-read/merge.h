/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files read one after another into one survey stream on standard output.
 */
#ifndef MERGE_H
#define MERGE_H

#include <stdbool.h>
#include <stddef.h>

#include "export_options.h"

struct merge_options {
	struct export_options input;
	const char *codebook;	/* its file, or NULL */
	const char *source;	/* column for the file's name, or NULL */
	bool unite;		/* take the columns of all files */
	bool describe;		/* say what was understood, and no more */
	char *const *files;
	size_t nfiles;		/* at least 1 */
};

/*
 * Writes the stream, and to standard error what was mended.  Ends the program
 * if something is wrong; then nothing was written, or the stream is torn.
 */
void merge_files(const struct merge_options *opt);

#endif
