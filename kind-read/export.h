/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An export: the file that a survey platform or statistics program wrote,
 * whatever its kind.  Gives its respondents as they are to stand in a survey
 * stream, and what the file itself says about its columns.
 */
#ifndef EXPORT_H
#define EXPORT_H

#include <stdbool.h>
#include <stdint.h>

#include "kind-read/csv/rows.h"

struct codebook;
struct codebook_variable;
struct csvout;
struct diag;
struct export;
struct export_options;
struct facts;
struct names;
struct spool_watch;
struct watch;

/* Who is told of the reading of a file, if not NULL: how far it has come, and
 * of its bytes (see spool.h). */
struct export_watch {
	const struct watch *progress;
	const struct spool_watch *bytes;
};

/* Opens the file, NULL and "-" being standard input.  What is in watch, which
 * may be NULL, is kept. */
struct export *export_open(const char *path, const struct export_options *opt,
    const struct export_watch *watch, struct diag *d);
void export_close(struct export *e);

/* Were the joined answers of the file's column of that name split? */
bool export_has_split(const struct export *e, struct slice name);

/* The columns, each with a name of its own. */
const struct names *export_names(const struct export *e);

/* What the file says about the i-th of them; of CODEBOOK_UNKNOWN type where it
 * does not say. */
const struct codebook_variable *export_variable(const struct export *e,
    size_t i);

/* All that it says: the variables, also of columns that were dropped, and
 * behind them those of type CODEBOOK_SET.  Not indexed.  Lives as long as e;
 * the caller may change it. */
struct codebook *export_codebook(const struct export *e);

/*
 * Rows that pass as they are, of a file of UTF-8, may be read by so many threads,
 * or if that is 0 as many as are of use.  They write them to out, and fn is not
 * called for them.
 */
void export_threads(struct export *e, uint64_t threads, struct csvout *out);

/* Did export_each fail because of that? */
bool export_unwritten(const struct export *e);

/*
 * Calls fn for each respondent, once and in order, until it returns -1 with
 * the diag filled.  The row is valid during the call.  0, or -1 and the diag.
 */
int export_each(struct export *e, row_fn *fn, void *ctx, struct diag *d);

/*
 * The row's answers, clean, one for each column; missing ones are empty.
 * Valid during the call of the row_fn.
 */
const struct slice *export_fields(struct export *e, const struct row *row);

/* Writes a row with a text, clean, all but its line end. */
void export_write(struct export *e, const struct row *row,
    struct csvout *out);

/* Did any field say that it is missing by the i-th token of the options? */
bool export_met(const struct export *e, size_t i);

/*
 * After the last respondent: sees to it that the watch was told of all bytes,
 * and that they are those of one file that nobody changed.  0, or -1 and the
 * diag.
 */
int export_finish(struct export *e, struct diag *d);

/* How many respondents were given out. */
uint64_t export_count(const struct export *e);

/* After the last respondent: adds what was understood, dropped and mended. */
void export_facts(const struct export *e, struct facts *facts);

#endif
