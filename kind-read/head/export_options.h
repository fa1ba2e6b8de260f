/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How an export is to be read: the options that the programs which read one
 * share.
 */
#ifndef EXPORT_OPTIONS_H
#define EXPORT_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/option.h"
#include "kind-read/head/dialect.h"

struct codebook;
struct diag;
struct scanner;
struct seen;

/* Texts are arguments of the program. */
struct export_options {
	const char *prog;	/* whose name messages are under */
	const struct scanner *scanner;
	const char *encoding;	/* NULL: found out */
	struct dialect_options dialect;
	bool decimal_comma;
	size_t tail;		/* columns at the end without name and answers,
				 * which records need not have */
	bool pad;		/* short records are filled */
	bool repair;		/* damaged records are */
	bool strict;		/* the header is not mended, and the last line
				 * has a line end */
	const char **missing;	/* tokens that mean it; kept */
	size_t nmissing;
	const char *platform;	/* its name; NULL: found out */
	size_t header_rows;	/* 0: found out */
	const char *one_per;	/* the column of which one row of each value
				 * is kept; or NULL */
	const char *take;	/* which one: "last", or an event; NULL and
				 * "first": the first */
	const char *unique;	/* the column in which each value stands once
				 * in all files; or NULL */
	struct seen *ids;	/* those so far; with unique */
	bool codes;		/* codes are not made labels */
	bool keep_missing;	/* values that SPSS calls user-missing */
	bool keep_personal;	/* columns with IP addresses, names, ... */
	bool drop_personal;	/* of plain files, too; not both */
	bool keep_tests;	/* previews and test responses */
	const char *sheet;	/* of a workbook; NULL: the first */
	const char *split;	/* columns of joined answers; or NULL */
	const char *separator;	/* between these; NULL: found out */
	const struct codebook *codebook;	/* kept; or NULL */
};

/* The rules for a struct export_options. */
extern const struct option_rule export_options_rules[];

void export_options_clear(struct export_options *o);

#endif
