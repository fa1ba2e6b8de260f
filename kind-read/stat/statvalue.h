/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A value in a statistics file, and the code by which it is known elsewhere.
 */
#ifndef STATVALUE_H
#define STATVALUE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/num.h"
#include "base/slice.h"
#include "kind-read/stat/statdate.h"

struct arena;

/* A value as the file has it. */
struct statvalue {
	enum { STATVALUE_NONE, STATVALUE_NUMBER, STATVALUE_TEXT,
	    STATVALUE_TAG } kind;	/* NONE: system missing */
	double number;			/* finite */
	struct slice text;		/* without trailing blanks, UTF-8 */
	char tag;			/* a to z: Stata's .a to .z */
};

/* User-missing values, both ends included; one value has two equal ends. */
struct statrange {
	struct statvalue low;	/* its number may be infinite */
	struct statvalue high;
};

bool statvalue_eq(const struct statvalue *a, const struct statvalue *b);
bool statvalue_in(const struct statvalue *value, const struct statrange *r);

/* An order: numbers, texts, tags. */
int statvalue_cmp(const struct statvalue *a, const struct statvalue *b);

/* Bytes that a code needs, with the NUL, if it is no text. */
#define STATVALUE_SIZE (STATDATE_SIZE > NUM_SIZE ? STATDATE_SIZE : NUM_SIZE)

/*
 * The value as text: "3", "0.85", "2020-03-31" if numbers are dates, ".a";
 * empty if it is system missing.  In out, or where the value's text is.
 */
struct slice statvalue_code(const struct statvalue *value,
    struct statdate date, char out[STATVALUE_SIZE]);

/*
 * Text, up to a NUL, as it stands in a stream: line breaks are spaces, blanks
 * at the end are gone, and those of base/blank.h are common ones or gone, which
 * is counted unless blanks is NULL.  Lives as long as the text and the arena.
 */
struct slice statvalue_line(struct slice text, struct arena *a,
    uint64_t *blanks);

#endif
