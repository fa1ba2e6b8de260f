/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is wanted of parts of the data: the options of programs that write and
 * merge them.
 */
#ifndef PARTS_OPTIONS_H
#define PARTS_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/list.h"
#include "cli/option.h"

struct diag;

struct parts_options {
	bool partial;		/* write sums, not tables */
	bool merge;		/* read sums, not data */
	bool verify;		/* read sums, and compare tables with them */
	bool combine;		/* add lines, whatever they are */
	struct list minus;	/* parts to be taken away */
	const char *receipt;	/* of all that should be there; or NULL */
	struct option_record given;	/* all options of the command line */
	const char *const *files;	/* operands, of merge; */
	size_t nfiles;		/* none are standard input */
};

/* The rules for a struct parts_options. */
extern const struct option_rule parts_options_rules[];

void parts_options_clear(struct parts_options *o);

/*
 * Takes the operands, if they are parts; do the options go together?  0, or -1
 * and the diag.
 */
int parts_options_check(struct parts_options *o, int n, char **operands,
    struct diag *d);

/* Is the option of that name on the command line? */
bool parts_options_gave(const struct parts_options *o, const char *name);

/* Is nothing of it said in parts, as it is of no sum? */
bool parts_options_silent(const char *name);

/* Is it given, and may it be, in place of what the parts say?  Own are options
 * of the program that only show, then NULL. */
bool parts_options_replaces(const struct parts_options *o, const char *name,
    const char *const *own);

/* Are parts read in place of data? */
bool parts_options_reads(const struct parts_options *o);

#endif
