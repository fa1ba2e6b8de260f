/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Conditions: which respondents are meant.  kind-condition(7) explains the
 * language.
 *
 * Parse, ask the reader for each column, tell the condition where its fields
 * will be, then evaluate it for each record.  Nothing is allocated per record.
 */
#ifndef COND_H
#define COND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "ask/cond_result.h"

struct codebook;
struct columns;
struct cond;
struct cond_tree;
struct diag;
struct remarks;
struct repeated;

/*
 * Returns NULL and fills the diag when the text is no condition, with a caret
 * under the place, or names a column that is not there.  The bytes of the
 * column names, and the codebook unchanged, must live as long as the
 * condition; the text need not.
 *
 * cb may be NULL.  If it is not, a field that is missing by the codebook (see
 * codebook_is_missing) counts as empty, but equals its own name; a text or
 * number that is the label or the code of an answer equals both; and any()
 * takes a group, in which the title of a flag stands for the flag being ticked.
 * If codes and labels of a variable overlap, nobody knows which of them a field
 * is, and only the text itself is equal.
 */
struct cond *cond_parse(const char *text, const struct columns *cols,
    const struct codebook *cb, struct diag *d);
void cond_free(struct cond *c);

/* The columns that it reads: how many, and the number of the i-th in the
 * header.  The same one may occur again. */
size_t cond_ncolumns(const struct cond *c);
size_t cond_column(const struct cond *c, size_t i);

/* The i-th of them will be fields[want] of cond_eval; 0 if never called. */
void cond_bind(struct cond *c, size_t i, size_t want);

/*
 * Once all columns are bound: from now on the condition keeps what it says of
 * each field of fields (repeated.h), where several conditions find theirs;
 * repeated_next comes before each cond_eval.  Only faster: nothing else is
 * different.  fields has to live until the last cond_eval.
 */
void cond_share(struct cond *c, struct repeated *fields);

/*
 * Is it true of the record with these fields?  An empty field is missing, and
 * so is one that the codebook calls missing.
 * COND_ERROR, with the diag filled ("age: "abc" is not a number"), when a text
 * that is no number is compared by order with a number, and the result depends
 * on it.  Remembers which labels were met.
 */
enum cond_result cond_eval(struct cond *c, const struct slice *fields,
    struct diag *d);

/*
 * To be called before the first cond_eval: from now on it is counted how many
 * records had each label; cond_met has these counts, and how many labels there
 * are.  And a label was met elsewhere.
 */
void cond_count_met(struct cond *c);
const uint64_t *cond_met(const struct cond *c, size_t *n);
void cond_meet(struct cond *c, size_t label);

/*
 * The i-th, from 0, of the comparisons with a text or number that no field has
 * had so far, such as 'region == "Walse"', in the order of the condition; NULL
 * behind the last.  Order, ranges and matches are not among them.
 */
const char *cond_unseen(const struct cond *c, size_t i);

/* Have fields been in a unit ("15 minutes")?  What is said of later ones
 * depends on it. */
bool cond_has_unit(const struct cond *c);

/* How often a field of the i-th column was compared that was in the one unit,
 * 0 if none was, and in others.  And that others are in that unit: -1 and the
 * diag if it is another one, or 0 for several. */
struct cond_units {
	unsigned unit;		/* answer_text.h */
	uint64_t n, others;
};

struct cond_units cond_units(const struct cond *c, size_t i);
int cond_join_unit(struct cond *c, size_t i, unsigned unit, struct diag *d);

/* Notes the labels that the same condition met elsewhere. */
void cond_join(struct cond *c, const struct cond *same);

/* Its parts, for cond_words.h. */
const struct cond_tree *cond_parts(const struct cond *c);

/* Remarks all of them. */
void cond_remark(const struct cond *c, struct remarks *r);

#endif
