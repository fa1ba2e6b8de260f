/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What ReadStat does not tell of the dictionary of an SPSS .sav or .zsav file:
 * its multiple-response sets, both names of each variable, and where the data
 * begin.
 *
 * Texts are as they stand in the file, in its encoding.  (PSPP developer's
 * guide, "System File Format".)
 */
#ifndef SAVDICT_H
#define SAVDICT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"

struct diag;
struct map;
struct statio;

struct savdict_variable {
	struct slice shortname;	/* eight bytes or fewer */
	struct slice name;	/* the same where there is no longer one */
};

struct savdict {
	struct savdict_variable *variables;	/* as they stand in the file;
						 * long strings are several */
	size_t n;
	size_t cap;
	struct buf sets;	/* for mrset_next */
	int64_t cases;		/* that the header promises; -1: unknown */
	int compression;	/* 0 none, 1 by bytes, 2 zlib */
	uint64_t width;		/* of a case, in pieces of eight bytes */
	int64_t data;		/* where the cases begin */
	bool swap;		/* numbers have the high byte first */
	struct map *shortnames;	/* in small letters, numbered as variables */
	struct buf folded;
	struct arena arena;
};

/* Reads the dictionary, which has to be cleared either way.  0, or -1 and the
 * diag, without the file's name. */
int savdict_read(struct savdict *dict, struct statio *io, struct diag *d);
void savdict_clear(struct savdict *dict);

/*
 * The variable with that short name, by which sets call it, in small or
 * capital letters; or NULL.
 */
const struct savdict_variable *savdict_find(struct savdict *dict,
    struct slice name);

#endif
