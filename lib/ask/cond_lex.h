/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words of a condition: names, texts, numbers and signs.
 *
 * A name is a letter or _ and then letters, digits, _ and dots; every byte
 * above 127 is a letter.  In `back quotes` it may hold anything.  In a "text"
 * the escapes are \" and \\, and any other backslash stays, so that regular
 * expressions read well.
 */
#ifndef COND_LEX_H
#define COND_LEX_H

#include "base/slice.h"

struct diag;

enum cond_word_kind {
	WORD_BAD,		/* see problem */
	WORD_END,
	WORD_NAME,
	WORD_BACKQUOTED,	/* a name in back quotes */
	WORD_PATTERN,		/* a name with * or ? in it */
	WORD_NUMBER,
	WORD_TEXT,
	WORD_EQ, WORD_NE, WORD_LT, WORD_LE, WORD_GT, WORD_GE,
	WORD_MATCH, WORD_NO_MATCH,
	WORD_OPEN, WORD_CLOSE, WORD_COMMA, WORD_TO,
	WORD_AND, WORD_OR, WORD_NOT, WORD_IN
};

struct cond_word {
	enum cond_word_kind kind;
	struct slice source;	/* as it stands in the condition */
	double number;		/* of WORD_NUMBER */
	const char *problem;	/* of WORD_BAD */
};

/* Takes the word at *p and moves *p behind it; at the end WORD_END again. */
struct cond_word cond_lex_next(const char **p);

/*
 * What a name or text stands for, without quotes and escapes.  It may be put
 * in out, which has room for as many bytes as the source.
 */
struct slice cond_lex_value(const struct cond_word *word, char *out);

/*
 * Fills the diag with the line of the condition text in which at stands, a
 * caret under the place, and what is wrong there.  Returns -1.
 */
int cond_lex_error(const char *text, const char *at, const char *problem,
    struct diag *d);

#endif
