/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Survey platforms: which one wrote a file, and what in it is no answer.
 */
#ifndef PLATFORM_H
#define PLATFORM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct buf;

/* How the rows before the first respondent are to be read. */
enum platform_layout {
	PLATFORM_NAMES,		/* one row of names */
	PLATFORM_QUALTRICS,	/* names, wording, JSON */
	PLATFORM_LEGACY,	/* names V1, V2, ..., wording */
	PLATFORM_OPTIONS,	/* questions, and below them options */
	/* One row, see header_names.h: */
	PLATFORM_CODED,		/* Q2[SQ001]. Which? [Tea] */
	PLATFORM_CHOICES,	/* Which? (choice=Tea) */
	PLATFORM_OPTION_FIRST,	/* Tea:Which? */
	/* Rows that a file shows, see header_rows.h: */
	PLATFORM_NAMED,		/* names, below them questions and options */
	PLATFORM_WORDING	/* names, and below them wording or options */
};

struct platform {
	const char *word;	/* for --platform */
	const char *title;
	enum platform_layout layout;
	size_t rows;		/* of the header */
	const char *separator;	/* between joined answers; NULL: ; or , */
	const char *tests;	/* what responses that do not count are called,
				 * in the plural and singular; or NULL */
	const char *test;
};

/* So many rows of a file can be looked at. */
#define PLATFORM_HEAD 24

/* The beginning of a file: some rows, each of n fields. */
struct platform_head {
	const struct slice *rows[PLATFORM_HEAD];
	size_t nrows;		/* at least 1 */
	size_t n;
};

/* The platform that wrote it; the plain one ("csv") if none is recognised. */
const struct platform *platform_find(const struct platform_head *head);

/* Are the header rows of the platform there?  If not, respondents would be
 * taken for them. */
bool platform_fits(const struct platform *p, const struct platform_head *head);

/* The platform of that word, or NULL. */
const struct platform *platform_named(const char *word);

/* Adds all words, with commas between them, for messages. */
void platform_put_words(struct buf *out);

/* Is it the one of which nothing is known but that it has names? */
bool platform_is_plain(const struct platform *p);

/* Does the column of that name, which the platform adds, tell who or where the
 * respondent is?  Names that tell it in any file are those of personal.h. */
bool platform_is_personal(const struct platform *p, struct slice name);

/*
 * Does the field, of the column of that name, say that a response does not
 * count (a preview, a test, an unfinished one)?  The second asks whether the
 * column can tell at all.
 */
bool platform_is_test(const struct platform *p, struct slice name,
    struct slice field);
bool platform_tells_tests(const struct platform *p, struct slice name);

#endif
