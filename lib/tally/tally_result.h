/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a tally counts and what comes out: rows, base, nets, and who is left
 * out.  tally.h explains how it is filled.
 */
#ifndef TALLY_RESULT_H
#define TALLY_RESULT_H

#include <stdbool.h>
#include <stddef.h>

#include "stats/fixed.h"
#include "base/slice.h"
#include "stats/sums.h"
#include "codebook/answer_number.h"

struct codebook;
struct codebook_answer;
struct codebook_variable;
struct diag;
struct group;

enum tally_kind {
	TALLY_SINGLE,		/* one column, an answer in each field */
	TALLY_NUMBER,		/* one column, a number in each field */
	TALLY_MULTI,		/* a column for each option, ticked or not */
	TALLY_CHOICES		/* columns that hold the answers of one set, an
				 * answer in each field */
};

/* What to count.  All it points to belongs to the caller and is kept. */
struct tally_spec {
	enum tally_kind kind;
	size_t ncolumns;	/* 1 unless it is a set */
	const struct slice *columns;	/* their names */
	const size_t *fields;	/* where the fields are in a record */
	size_t nnets;
	struct group *const *nets;
	size_t nexclude;
	const struct slice *exclude;	/* answers out of the base */
	const struct codebook *codebook;	/* or NULL */
	const struct codebook_variable *const *variables; /* what it knows of
				 * the columns; each may be NULL, except those
				 * of TALLY_CHOICES */
	bool of_responses;	/* of a set: fill ticks, responses, squares */
	bool of_ticked;		/* of a set: the base is who ticked anything */
	bool of_all;		/* who gave no answer is in the base, too, in
				 * rows of their own behind the others */
};

/* An answer, option or number, with its sums. */
struct tally_row {
	struct slice label;	/* lives as long as the tally */
	struct slice code;	/* or column, that means it too; or empty */
	struct answer_number number;	/* for ranges */
	bool has_value;		/* for means: the same, in a column of numbers
				 * (see numeric); always, of a TALLY_NUMBER */
	double value;
	struct sums sum;
	struct sums ticks;	/* of a set: each respondent as often as they
				 * ticked anything */
	bool given;		/* somebody gave it, of any weight */
	bool dk;		/* "don't know", says the codebook */
	bool open;		/* that, refused or the like; no set */
	bool absent;		/* it is no answer, and there by of_all */
	bool suspect;		/* its number looks like a code for no answer
				 * (suspect.h), and is no score; no set */
};

#define TALLY_NO_ROW ((size_t)-1)

/* What is to be said of an answer. */
enum tally_why {
	TALLY_MISSING,		/* an answer of the codebook that is none */
	TALLY_EXCLUDED,		/* no set: by the spec */
	TALLY_NO_NUMBER,	/* in a column of numbers */
	TALLY_UNKNOWN		/* to the codebook */
};

struct tally_out {
	enum tally_why why;
	struct slice label;
	struct slice column;	/* where it stands */
	struct fixed_sum sum;
	size_t excluded;	/* if so: which of the spec's */
	bool open;		/* "don't know", refused and the like */
};

struct tally_result {
	struct sums base;	/* everybody who answered: of a set, with any
				 * of its columns not missing */
	struct sums *times;	/* of a set: those with an answer who ticked
				 * so many options, 0 to ncolumns, */
	struct sums ticked;	/* and who ticked anything */
	struct fixed_sum excluded;	/* who are not in the base */
	struct fixed_sum absent;	/* who are by of_all */
	struct sums responses;	/* of a set: the base, each respondent as often
				 * as they ticked anything, */
	struct sums squares;	/* and the square of that */
	enum answer_source source;	/* of the numbers; no set */
	bool numeric;		/* the column has numbers that mean something:
				 * scores, or most answers are or begin with
				 * one; of a TALLY_NUMBER, codes will do */
	struct fixed_sum with;	/* who has a number there, */
	struct fixed_sum without;	/* who has none but should, */
	struct fixed_sum open;	/* and who need not have one */
	struct sums *nets;	/* of the base: who gave any of its answers */
	unsigned char **has;	/* of each net, each value: TALLY_HAS */
	bool *has_excluded;	/* somebody gave that excluded answer */
	struct tally_row *rows;
	size_t nrows;
	size_t rows_cap;
	struct tally_out *outs;
	size_t nouts;
	size_t outs_cap;
	size_t *row_of;		/* by the numbers of tally_given; may be
				 * TALLY_NO_ROW */
	size_t nnumbers;
	struct slice ambiguous;	/* a field that is a label and the code of
				 * another answer, taken for the label; or
				 * empty */
};

/* Bits: the question has that answer; somebody gave it. */
enum { TALLY_HAS = 1, TALLY_GIVEN = 2 };

/* By what texts nets and --exclude can mean an answer. */
struct tally_names {
	struct slice label;
	struct answer_number number;	/* for ranges */
	struct slice others[3];	/* code, column, title */
	size_t nothers;
	bool dk;		/* "dk" means it too */
};

/* What the row of those is called of whom nothing else is known. */
#define TALLY_UNASKED "Not asked or missing"

/* To be called with a result that is all zero. */
void tally_result_init(struct tally_result *r, const struct tally_spec *p);
void tally_result_clear(struct tally_result *r, const struct tally_spec *p);

/* The row's sums become the result's. */
void tally_result_row(struct tally_result *r, const struct tally_row *row);

/* Marks the rows whose numbers are suspect among those that were given. */
void tally_result_suspect(struct tally_result *r);

/* Room for so many numbers, which are in no row so far. */
void tally_result_numbers(struct tally_result *r, size_t n);
void tally_result_out(struct tally_result *r, const struct tally_out *out);

/* Is the row's answer in the group, by its label, code or number? */
bool tally_result_row_in(const struct tally_row *row, const struct group *g);

/* The number of the excluded answer that means this one, or nexclude. */
size_t tally_excluded_as(const struct tally_spec *p,
    const struct tally_names *names);

/* That an answer is to be in the base by of_all, and is excluded: -1 and the
 * diag; else 0. */
int tally_result_check_absent(const struct tally_spec *p,
    const struct tally_names *names, struct diag *d);

/*
 * Is the answer in the i-th net?  Remembers with the bits which of the net's
 * values it was.
 */
bool tally_in_net(struct tally_result *r, const struct tally_spec *p, size_t i,
    const struct tally_names *names, unsigned bits);

/* The names of an answer that the codebook has: its label, and its code unless
 * that is the label of another one.  It has no number. */
struct tally_names tally_names_of(const struct codebook_variable *v,
    const struct codebook_answer *a);

#endif
