/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A codebook drafted from a stream: what the user's codebook and the files say
 * about its columns, and what the respondents show.
 */
#ifndef DRAFT_H
#define DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct buf;
struct codebook;
struct diag;
struct draft;
struct export;
struct facts;
struct export_options;
struct names;

/* Can a codebook hold a file's columns, and the tokens of the options?  0, or
 * -1 and the diag. */
int draft_check_names(const struct names *names, struct diag *d);
int draft_check_tokens(const struct export_options *opt, struct diag *d);

/*
 * For a stream with these columns, of which no two have the same name.  Keeps
 * the options.  What their codebook says comes before what the files say.
 */
struct draft *draft_new(const struct export_options *opt,
    const struct slice *names, size_t n);
void draft_free(struct draft *draft);

/*
 * Adds what a file says of its columns, where no file before it did.  To be
 * called for each file before the first respondent of any.  Returns how many
 * codes have another label here than in a file before, which matters where
 * codes stand in the stream; the diag, unless it is NULL, is filled with the
 * first of them.
 */
size_t draft_take(struct draft *draft, const struct export *in,
    struct diag *d);

/* A respondent: the clean answers of all columns, empty if missing. */
void draft_add(struct draft *draft, const struct slice *fields);

/* Adds what is known of a file after its last respondent. */
void draft_end(struct draft *draft, const struct export *in);

/* After the last file: the codebook, which lives as long as the draft.  Adds
 * what was found that a person should know. */
const struct codebook *draft_finish(struct draft *draft,
    struct facts *facts);

/* Adds the codebook as the text of its file, with counts if they are wanted.
 * After draft_finish. */
void draft_write(const struct draft *draft, bool counts, struct buf *out);

#endif
