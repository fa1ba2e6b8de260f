/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A slice: some bytes that belong to somebody else.
 */
#ifndef SLICE_H
#define SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
	const char *p;
	size_t n;
};

/* The bytes of a string, without its NUL. */
struct slice slice_of(const char *s);

static inline bool
slice_eq(struct slice a, struct slice b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* Does the slice hold just the bytes of the string s? */
bool slice_is(struct slice a, const char *s);

bool slice_begins(struct slice a, const char *with);
bool slice_ends(struct slice a, const char *with);

/* Where the string stands in a for the last time, or a.n. */
size_t slice_find_last(struct slice a, const char *s);

/* How many bytes all n of them begin with; n is at least 1. */
size_t slice_shared(const struct slice *all, size_t n);

/* What stands before the i-th byte, and behind the first i bytes. */
struct slice slice_before(struct slice a, size_t i);
struct slice slice_behind(struct slice a, size_t i);

/* How often the byte stands in it. */
size_t slice_count(struct slice a, char c);

/* Does it hold one of the digits 0 to 9? */
bool slice_has_digit(struct slice a);

/* Order by bytes; a prefix stands before what it begins. */
int slice_cmp(struct slice a, struct slice b);

/* Without the byte-order mark of UTF-8 at the beginning. */
struct slice slice_skip_bom(struct slice a);

/* Without spaces and tabs at both ends. */
struct slice slice_trim(struct slice a);

/* Takes the first line off the text, without the newline behind it. */
struct slice slice_line(struct slice *text);

/*
 * Takes the first of several texts, which have the byte at between them, off
 * the rest: puts it in *part and returns true, or false behind the last.  A
 * text without that byte is one part.
 */
bool slice_part(struct slice *rest, char at, struct slice *part);

/* The ASCII letters compare without case; other bytes exactly. */
bool slice_eq_nocase(struct slice a, struct slice b);

#endif
