/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a statistics file says of its variables, by way of ReadStat.
 */
#ifndef STATMETA_H
#define STATMETA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "kind-read/stat/portable.h"
#include "kind-read/stat/statdetect.h"
#include "kind-read/stat/stattext.h"
#include "kind-read/stat/statvar.h"

struct diag;
struct map;
struct statio;

/* Values that something is to be said of. */
struct statfound {
	uint64_t n;
	uint64_t row;		/* where the first was, from 0 */
	size_t column;
};

struct statmeta {
	const char *name;	/* of the file, for messages */
	enum statdetect kind;
	int release;		/* of Stata */
	bool swap;		/* its numbers have the high byte first */
	struct statio *io;
	struct stattext text;	/* open */

	int64_t promised;	/* respondents; -1: unknown, and then ... */
	int64_t counted;	/* ... this many, if above 0 */
	struct statvar *vars;	/* one for each column */
	size_t n;
	size_t cap;
	struct map *names;	/* numbered as vars */
	size_t weight;		/* which variable is it; n: none */
	struct statlabels *labels;
	size_t nlabels;
	size_t labels_cap;
	struct map *label_names;	/* numbered as labels */
	struct portable portable;	/* of .por */
	uint64_t nblanks;	/* labels with blanks of base/blank.h */
	struct statfound repaired;	/* texts among the values, */
	struct statfound infinite;	/* and numbers */
	struct statfound undated;	/* numbers that are no date */
	struct arena arena;

	bool failed;		/* the diag is filled */
	struct diag *d;
};

/*
 * Reads everything but the values.  What stands before promised is set, the
 * rest is zero; it has to be cleared either way, text by itself.  0, or -1 and
 * the diag.
 */
int statmeta_read(struct statmeta *m, struct diag *d);
void statmeta_clear(struct statmeta *m);

/* The labels of the variable, or NULL. */
const struct statlabels *statmeta_labels(const struct statmeta *m,
    const struct statvar *v);

void statmeta_found(struct statfound *found, uint64_t row, size_t column);

/* "respondent 5: AGE" of the first, in b; or "" if there is none. */
const char *statmeta_place(const struct statmeta *m,
    const struct statfound *found, struct buf *b);

/* The message for an error that ReadStat gave, or that the file cannot be
 * read.  -1. */
int statmeta_explain(const struct statmeta *m, int error, struct diag *d);

#endif
