/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The report: what all its formats show.
 *
 * Its tables come from table streams, in the order of the streams, and are put
 * into sections (sections.h).
 */
#ifndef REPORT_H
#define REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "stream/digest.h"
#include "base/buf.h"
#include "base/list.h"
#include "base/slice.h"

struct comparable;
struct study;
struct tidy;
struct tidy_table;
struct trends;
struct waves;

enum section_kind {
	SECTION_AGREEMENT,	/* a table is a statement, of the total only */
	SECTION_ITEMS,		/* a table is an item, of the total only; all
				 * are of one stream and have the same rows */
	SECTION_SUMMARY,	/* a row of each table, all of one stream; each
				 * row is a section */
	SECTION_QUESTION,	/* all tables are of one question */
	SECTION_WEIGHTING	/* all that tell of a weighting */
};

struct section {
	enum section_kind kind;
	const struct tidy_table **tables;
	size_t n;
	size_t summary;		/* of a summary: its number */
	struct buf who;		/* its base, if others of agreement have another
				 * one or were made otherwise; else empty */
	struct buf made;	/* how, if others of that base were otherwise:
				 * ", 99% confidence" */
};

/* Where figures come from. */
struct origin {
	const char *name;
	char digest[DIGEST_SIZE];
	uint64_t bytes;
	uint64_t lines;		/* figures, or 0 if not known */
	const char *reader;	/* the program that made a stream of it: an
				 * export, whose lines are respondents; or
				 * NULL */
};

struct report {
	const struct study *study;
	const struct tidy *tidy;	/* of questions */
	const struct tidy *weightings;	/* the others (weightings.h) */
	const struct waves *waves;	/* changes since the last; or NULL */
	const struct comparable *last;	/* which one that is, of several */
	const struct trends *trends;	/* over waves; or NULL */
	struct slice finding;	/* a sentence with its figures, or empty */
	const char *card;	/* the address of a picture for cards of the
				 * page, or NULL: there are none */
	bool margins;		/* intervals are shown: not for vote
				 * intention */
	struct section *sections;
	size_t nsections;
	struct origin *origins;
	size_t norigins;
	const struct list *commands;	/* that made it, as the user says */
	char date[11];		/* 2020-04-28, or empty */
	struct slice disclosed;	/* name of the rules that it keeps, or empty */
	bool alone;		/* only one chart of it is written, without its
				 * table, */
	const char *source;	/* which names this source; or NULL: that of the
				 * study */
};

/* Frees its sections and origins. */
void report_clear(struct report *r);

/* The first table there is: it says how many were interviewed. */
const struct tidy_table *report_first(const struct report *r);

/* What the report is called. */
struct slice report_title(const struct report *r);

/* Adds "four", or "12". */
void report_put_number(size_t n, struct buf *out);

/* Adds the heading of a section: what was asked, or what is in it. */
void report_heading(const struct section *s, struct buf *out);

/* Adds the question that statements or items of a section share, behind the
 * words before it; nothing if there is none. */
void report_put_stem(const struct section *s, const char *before,
    struct buf *out);

/* Adds who a section of agreement is of, behind the words before it and in a
 * sentence, if others are of others or were made otherwise: " of women". */
void report_put_who(const struct section *s, const char *before,
    struct buf *out);

/* The same for a heading, with what else sets it apart from sections of the
 * same base: ": women, 99% confidence, unweighted". */
void report_put_apart(const struct section *s, struct buf *out);

#endif
