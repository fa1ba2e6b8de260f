/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which encoding is a text in?
 */
#ifndef ENCODING_H
#define ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

/* Why this encoding. */
enum encoding_reason {
	ENCODING_USUAL,		/* UTF-8, since nothing speaks for another */
	ENCODING_ASKED,		/* the caller said so */
	ENCODING_MARK,		/* the byte-order mark */
	ENCODING_MARK_WINS,	/* the same, though the caller said another */
	ENCODING_NULS,		/* the pattern of NUL bytes */
	ENCODING_GUESSED	/* the text is not UTF-8, and looks like it */
};

struct encoding {
	const char *name;	/* as iconv(3) knows it */
	enum encoding_reason reason;
	size_t mark;		/* bytes of the byte-order mark */
};

/* Decides by the beginning of the text and the name asked for, or NULL. */
struct encoding encoding_decide(struct slice begin, const char *asked);

bool encoding_is_utf8(const char *name);

/*
 * Does the first character have the form of UTF-8, as far as there are bytes?
 * Its value may be one that cannot be.  True if there is no text.
 */
bool encoding_may_be_utf8(struct slice text);

/* Room for a name that is guessed. */
#define ENCODING_NAME 32

/*
 * Guesses (with uchardet) the encoding of a text that is not UTF-8, as iconv(3)
 * knows it; windows-1252 if there is too little to tell.  False if there is no
 * guess.
 */
bool encoding_guess(struct slice text, char name[ENCODING_NAME]);

/*
 * Is there UTF-8 in a text that was guessed to be in that encoding?  Sees it
 * in windows-1252 only.  last is the byte before the text, or 0; fills *at
 * with its place (0 if it begins with last).
 */
bool encoding_mixed(struct slice text, unsigned char last, const char *name,
    size_t *at);

#endif
