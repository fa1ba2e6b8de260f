/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sums of a part of the data, each by its name: what adds, and nothing else.
 * kind-partial(5) explains them as text.
 *
 * A line is a key and numbers, which are whole or count modulo 2^128.  A key is
 * any text; it is kept as it is written, where tab, newline and backslash are
 * \t, \n and \\.
 */
#ifndef PARTIAL_H
#define PARTIAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "partial/whole.h"

struct buf;
struct diag;
struct partial;

/* A line has no more. */
#define PARTIAL_NUMBERS 8

struct partial_line {
	struct slice key;	/* as it is written */
	struct whole numbers[PARTIAL_NUMBERS];
	size_t n;
	unsigned moduli;	/* bits: these are modulo 2^128 */
	bool taken;
};

struct partial *partial_new(void);
void partial_free(struct partial *p);	/* NULL is fine */

/*
 * Adds the line's numbers to those of its key, which is copied.  -1 and the
 * diag when there are others, or others modulo 2^128, than there were; taken is
 * of no account.
 */
int partial_add(struct partial *p, const struct partial_line *line,
    struct diag *d);

/* Adds all lines of another, or takes them away.  0, or -1 and the diag. */
int partial_join(struct partial *p, const struct partial *other, bool minus,
    struct diag *d);

/* The line of the key as it is written, or NULL. */
struct partial_line *partial_find(const struct partial *p, struct slice key);

/* To be called once all is added: then the i-th line by the bytes of the keys,
 * without those whose numbers are all 0 and that do not describe what was
 * counted, NULL behind the last; and the number of the first whose key begins so, or
 * would stand behind those. */
void partial_sort(struct partial *p);
struct partial_line *partial_nth(const struct partial *p, size_t i);
size_t partial_first(const struct partial *p, struct slice prefix);

/* Adds the text to a key, as it is written; and what was written back to
 * text. */
void partial_put_text(struct buf *key, struct slice text);
void partial_get_text(struct buf *text, struct slice key);

/* The number, modulo 2^128, that proves all lines but the last: it is the last
 * line's, if nothing was lost, changed or doubled. */
#define PARTIAL_END "~end"
fixed_uint partial_proof(const struct partial *p);

/* Adds the last line; not to be called twice. */
void partial_seal(struct partial *p);

/* 0, or -1 and the diag why it is not proved. */
int partial_prove(const struct partial *p, struct diag *d);

/* Writes these lines, sorted. */
void partial_write(struct partial *p, struct buf *out);

#endif
