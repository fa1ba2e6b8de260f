/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What ReadStat does not tell of the dictionary of an SPSS .sav or .zsav file:
 * its multiple-response sets, its encoding, where each variable stands, and
 * where the data begin.
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
struct statio;

/* A string of more than 255 bytes is several of them. */
struct savdict_variable {
	struct slice shortname;	/* eight bytes or fewer */
	struct slice name;	/* the same where there is no longer one */
	int64_t at;		/* where the eight bytes stand in the file */
	int32_t width;		/* of a text in bytes; 0: a number */
	bool part;		/* belongs to the one before: savparts.h */
};

struct savdict {
	struct savdict_variable *variables;	/* as they stand in the file */
	size_t n;
	size_t cap;
	struct buf sets;	/* for mrset_next */
	struct buf names;	/* "SHORT=Long name" with tabs between */
	struct buf lengths;	/* "SHORT=00300" of very long strings */
	struct buf encoding;	/* its name, with blanks; or empty */
	int32_t code_page;	/* its number; 0: none is given */
	int64_t cases;		/* that the header promises; -1: unknown */
	int compression;	/* 0 none, 1 by bytes, 2 zlib */
	uint64_t width;		/* of a case, in pieces of eight bytes */
	int64_t data;		/* where the cases begin */
	bool swap;		/* numbers have the high byte first */
	struct arena arena;
};

/* Reads the dictionary, which has to be cleared either way.  0, or -1 and the
 * diag, without the file's name. */
int savdict_read(struct savdict *dict, struct statio *io, struct diag *d);
void savdict_clear(struct savdict *dict);

#endif
