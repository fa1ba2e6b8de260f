/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files read one after another into one survey stream on standard output.
 */
#ifndef MERGE_H
#define MERGE_H

#include <stdbool.h>
#include <stddef.h>

#include "export_options.h"

struct ledger;

struct merge_options {
	struct export_options input;
	const char *codebook;	/* its file, or NULL */
	const char *source;	/* column for the file's name, or NULL */
	const char *receipt;	/* its file, or NULL */
	bool unite;		/* take the columns of all files */
	bool describe;		/* say what was understood, and no more */
	char *const *files;
	size_t nfiles;		/* at least 1 */
};

/*
 * Writes the stream, and to standard error what was mended.  Enters the files
 * in the ledger and prepares its receipt, unless it is NULL.  Ends the program
 * if something is wrong; then nothing was written, or the stream is torn.
 */
void merge_files(const struct merge_options *opt, struct ledger *ledger);

#endif
