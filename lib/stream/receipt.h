/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The receipt of a stream, as text: which files it was read from, or which
 * pieces it became.
 *
 * A block of lines "key: value" for each file, with an empty line between two:
 *
 *	read-by: kind-read 0.1
 *	file: export.csv
 *	bytes: 371204
 *	sha256: 64 hexadecimal digits, of these bytes
 *	respondents: 4256
 *	fingerprint: 32 hexadecimal digits, of their records (fingerprint.h)
 *	columns: 12
 */
#ifndef RECEIPT_H
#define RECEIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "stream/digest.h"
#include "stream/fingerprint.h"
#include "base/slice.h"

struct buf;
struct diag;

struct receipt {
	const char *reader;	/* "kind-read 0.1", or "kind-split 0.1" */
	const char *file;	/* as it was given, or "standard input" */
	uint64_t bytes;
	char sha256[DIGEST_SIZE];
	uint64_t respondents;	/* in the stream, of this file */
	bool has_fingerprint;
	struct fingerprint fingerprint;	/* of the respondents */
	uint64_t columns;	/* in the stream, of this file */
};

/* Is it of a piece, from kind-split, and not of an export? */
bool receipt_is_piece(const struct receipt *r);

/* Those of all files.  All zero is an empty list. */
struct receipts {
	struct arena arena;
	struct receipt *list;
	size_t n;
};

/* Can a file of this name be told?  It has to be UTF-8 without control
 * characters, and not empty. */
bool receipt_can_tell(struct slice name);

/* Adds a block, and before it an empty line unless it is the first. */
void receipt_write(const struct receipt *r, struct buf *out);

/*
 * Reads the text of the file with that name, and adds what it tells to the
 * list.  Keys may come in any order; each has to be there once, but for the
 * fingerprint, which old receipts do not have, and others are an error, as are
 * values that cannot be, a last line without its end and a text without a
 * block: -1 and the diag, which names file and line; else 0.
 */
int receipts_read(struct slice text, const char *name, struct receipts *all,
    struct diag *d);
void receipts_clear(struct receipts *all);

#endif
