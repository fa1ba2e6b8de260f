/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file of SPSS (.sav, .zsav, .por) or Stata (.dta): its respondents as they
 * stand in a survey stream, and the codebook that it contains.
 *
 * The stream has labels in place of codes; a value without a label stays as it
 * is.  Dates are ISO 8601.  System missing is empty, and so are user-missing
 * values (and Stata's .a to .z) unless they are to be kept, and whatever else
 * is called missing; the codebook lists them.  In the flags of a
 * multiple-response set that have two answers, the counted value is its label
 * or "Yes", and the other one "No".
 */
#ifndef STATFILE_H
#define STATFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "kind-read/csv/rows.h"
#include "kind-read/stat/statdetect.h"

struct codebook;
struct diag;
struct facts;
struct names;
struct statfile;
struct watch;

struct statfile_options {
	const char *name;	/* for messages; kept */
	const char *encoding;	/* of its text; NULL: what the file says */
	bool codes;		/* are not made labels */
	bool keep_missing;	/* user-missing values are answers */
	bool repair;		/* infinite numbers become missing, and bytes
				 * that are not valid U+FFFD */
	const char *const *missing;	/* tokens that mean it; kept */
	size_t nmissing;
	const struct watch *watch;	/* or NULL; kept */
};

/*
 * Reads the description of the variables.  The descriptor can be anywhere in
 * a file of which any place can be read; it stays the caller's, and open.
 * NULL and the diag on an error.
 */
struct statfile *statfile_open(int fd, const struct statfile_options *opt,
    struct diag *d);
void statfile_close(struct statfile *f);

/* The columns. */
const struct names *statfile_names(const struct statfile *f);

/*
 * A variable for each column, in their order, then the sets.  Not indexed.
 * Complete after statfile_each: values that the file does not announce (in a
 * range of user-missing ones; a flag's that mean "not ticked") are only known
 * then.  Lives as long as f; the caller may change it.
 */
struct codebook *statfile_codebook(struct statfile *f);

/*
 * Calls fn for each respondent in order, with row.fields, until it returns -1
 * with the diag filled.  0, or -1 and the diag: when the file is damaged, or
 * holds fewer respondents than its header promises.
 */
int statfile_each(struct statfile *f, row_fn *fn, void *ctx, struct diag *d);

/* How many respondents were given out. */
uint64_t statfile_count(const struct statfile *f);

/* Was a field the i-th token? */
bool statfile_met(const struct statfile *f, size_t i);

/* What kind of file it is: "SPSS (.sav)". */
const char *statfile_format(const struct statfile *f);

/* Adds what was understood and made different. */
void statfile_facts(const struct statfile *f, struct facts *facts);

#endif
