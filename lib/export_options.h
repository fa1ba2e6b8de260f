/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How an export is to be read: the options that the programs which read one
 * share.
 */
#ifndef EXPORT_OPTIONS_H
#define EXPORT_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "option.h"

struct codebook;
struct diag;
struct scanner;

/* Texts are arguments of the program. */
struct export_options {
	const char *prog;	/* whose name messages are under */
	const struct scanner *scanner;
	const char *encoding;	/* NULL: found out */
	unsigned char delim;	/* 0: found out */
	bool decimal_comma;
	bool pad;		/* short records are filled */
	bool repair;		/* damaged records are */
	bool strict;		/* the header is not mended */
	const char **missing;	/* tokens that mean it; kept */
	size_t nmissing;
	const char *platform;	/* its name; NULL: found out */
	bool codes;		/* codes are not made labels */
	bool keep_missing;	/* values that SPSS calls user-missing */
	bool keep_personal;	/* columns with IP addresses, names, ... */
	bool keep_tests;	/* previews and test responses */
	const char *split;	/* columns of joined answers; or NULL */
	const char *separator;	/* between these; NULL: found out */
	const struct codebook *codebook;	/* kept; or NULL */
};

/*
 * The letters for getopt, the members of struct option for getopt_long (all
 * but the last, which is zeroed), and what stands for the options that have no
 * letter.
 */
#define EXPORT_LETTERS "Dd:e:m:pr"
#define EXPORT_LONGS \
	{ "decimal-comma", no_argument, NULL, 'D' }, \
	{ "delimiter", required_argument, NULL, 'd' }, \
	{ "encoding", required_argument, NULL, 'e' }, \
	{ "missing", required_argument, NULL, 'm' }, \
	{ "pad", no_argument, NULL, 'p' }, \
	{ "repair", no_argument, NULL, 'r' }, \
	{ "codes", no_argument, NULL, EXPORT_CODES }, \
	{ "keep-missing", no_argument, NULL, EXPORT_KEEP_MISSING }, \
	{ "keep-personal", no_argument, NULL, EXPORT_KEEP_PERSONAL }, \
	{ "keep-tests", no_argument, NULL, EXPORT_KEEP_TESTS }, \
	{ "platform", required_argument, NULL, EXPORT_PLATFORM }, \
	{ "separator", required_argument, NULL, EXPORT_SEPARATOR }, \
	{ "split", required_argument, NULL, EXPORT_SPLIT }

enum {
	EXPORT_CODES = 512,
	EXPORT_KEEP_MISSING,
	EXPORT_KEEP_PERSONAL,
	EXPORT_KEEP_TESTS,
	EXPORT_PLATFORM,
	EXPORT_SEPARATOR,
	EXPORT_SPLIT
};

/* The rules for a struct export_options. */
extern const struct option_rule export_options_rules[];

/*
 * Takes one of these options: returns 1, or 0 if the letter is none of them,
 * or -1 and the diag if arg cannot be.
 */
int export_options_set(struct export_options *o, int letter, const char *arg,
    struct diag *d);
void export_options_clear(struct export_options *o);

#endif
