/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The dialect of CSV: which character stands between the fields.
 */
#ifndef DIALECT_H
#define DIALECT_H

#include <stdbool.h>
#include <stdint.h>

struct decode;
struct diag;

/* What the user says. */
struct dialect_options {
	unsigned char delim;	/* 0: found out */
	bool no_quotes;		/* they are text */
	uint64_t skip;		/* lines above the header */
	bool sure;		/* no others are */
};

struct dialect {
	unsigned char delim;
	uint64_t header_line;	/* its number */
	uint64_t blank_lines;	/* before it */
	uint64_t title_line;	/* number of the one that is a title; or 0 */
};

/*
 * Takes the lines to skip, then blank ones and a line "sep=;", off the
 * beginning of the text, and a title (see title.h), and decides on the
 * delimiter: the given one; else that of the "sep=" line; else the one of
 * , ; TAB | that stands most often outside quotes in the header (the first of
 * these if several do, a comma if none is there).  0, or -1 and the diag,
 * without the file's name.
 */
int dialect_find(struct decode *dec, const struct dialect_options *opt,
    struct dialect *dialect, struct diag *d);

/* Can the byte stand between fields?  No quote, line end, NUL, part of a
 * longer character. */
bool dialect_can_delimit(unsigned char c);

/* The delimiter in words: "commas". */
const char *dialect_delim_name(unsigned char delim);

#endif
