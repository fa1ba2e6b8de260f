/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The texts of a statistics file, made UTF-8.
 */
#ifndef STATTEXT_H
#define STATTEXT_H

#include <iconv.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/slice.h"

struct diag;

/* Who says which encoding the texts are in. */
enum stattext_source {
	STATTEXT_SAID,		/* the file */
	STATTEXT_ASKED,		/* the caller */
	STATTEXT_SILENT,	/* nobody: UTF-8, and nothing else */
	STATTEXT_GUESSED	/* nobody: it may be this */
};

struct stattext {
	const char *encoding;	/* as iconv(3) knows it; kept */
	enum stattext_source source;
	bool said_utf8;		/* the file says UTF-8, whatever was asked */
	bool repair;		/* bytes that are not valid become U+FFFD */

	/* Of the texts that were taken: */
	uint64_t repaired;
	uint64_t cut;		/* ended in the middle of a character */
	uint64_t twice;		/* were UTF-8, as the file says */
	bool mixed;		/* the last was UTF-8 and the guess is not */
	bool foreign;		/* some were not ASCII */

	bool utf8;
	bool ascii;		/* holds ASCII, so that it stays as it is */
	bool open;
	iconv_t iconv;
	struct buf out;
};

/* The first four members are set, the rest is zero; it has to be cleared
 * either way.  -1 if the system does not know the encoding. */
int stattext_open(struct stattext *t);
void stattext_clear(struct stattext *t);

/*
 * Makes the text UTF-8, which lives as long as the text and until the next
 * call.  Of a text that ends in the middle of a character, as fields that were
 * too short do, that is left out.  False if it is not valid; also if it is
 * UTF-8, but another encoding was guessed.
 */
bool stattext_take(struct stattext *t, struct slice *text);

/* The message, for the file of that name, that what (like "the label of age")
 * was not valid.  -1. */
int stattext_bad(const struct stattext *t, const char *name, const char *what,
    struct diag *d);

#endif
