/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The text of a field made a clean answer.
 *
 * Quotes are taken off, line breaks become spaces, blanks around a field are
 * removed, those that cannot be told from others become common ones or go
 * (base/blank.h), and a field that says "missing" becomes empty.
 */
#ifndef CLEAN_H
#define CLEAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct clean;

struct clean_options {
	unsigned char delim;
	bool wide;		/* the machine has AVX2 and may use it */
	bool decimal_comma;	/* numbers are written 1.234,5 */
	const char *const *missing;	/* tokens that mean it, beside one */
	size_t nmissing;		/* blank and __NA__ */
};

/* Keeps the tokens. */
struct clean *clean_new(const struct clean_options *opt);
void clean_free(struct clean *c);

/* Another for the same options, which has met nothing yet; and what it met, too,
 * is met by the first. */
struct clean *clean_copy(const struct clean *c);
void clean_join(struct clean *c, const struct clean *other);

/* Do line breaks in the fields from now on stay, as LF, but for those at the
 * ends?  At first they become spaces. */
void clean_lines(struct clean *c, bool keep);

/* Do the fields from now on have blanks that are to be mended? */
void clean_blanks(struct clean *c, bool any);

/*
 * How far do fields go that need no cleaning and no quotes?  Begins with the
 * field at the offset from in a well-formed record; returns the offset of the
 * field that needs a closer look, or n + 1 when there is none.
 */
size_t clean_plain(const struct clean *c, struct slice record, size_t from);

/*
 * The same for fields that need only their quotes taken off: writes what stands
 * between them to out, with commas between the fields, and moves *pos to the
 * field that needs a closer look, or n + 1.  Returns how many bytes these are;
 * out has room for the record.
 */
size_t clean_unquoted(const struct clean *c, struct slice record, size_t *pos,
    char *out);

/*
 * A field as it stands in the record, cleaned; a part of it, or valid until the next call of
 * this and clean_is_empty.
 */
struct slice clean_field(struct clean *c, struct slice raw);

/* Are all fields of the record missing once they are cleaned? */
bool clean_is_empty(struct clean *c, struct slice record);

/* How many fields had blanks around them. */
uint64_t clean_trimmed(const struct clean *c);

/* How many had others that were mended. */
uint64_t clean_folded(const struct clean *c);

/* Was a field the i-th token? */
bool clean_met(const struct clean *c, size_t i);

/*
 * Takes the quotes off and makes each line break (LF, CR LF, CR) a space.  out
 * has room for the field.
 */
struct slice clean_unquote(struct slice raw, char *out);

#endif
