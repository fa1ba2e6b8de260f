/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The options of a set, and what a text in one of its columns says of them.
 */
#ifndef TALLY_OPTION_H
#define TALLY_OPTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "tally/tally_result.h"

struct codebook_answer;
struct diag;
struct map;

/* An option: a column, or an answer that several columns may hold. */
struct tally_option {
	struct tally_row row;
	struct slice ticked;	/* what stands in ticked fields */
	bool differs;		/* more than one thing does */
	bool known;		/* the codebook has it */
	bool missing;		/* and says that it is none */
	const struct codebook_answer *a;	/* of TALLY_CHOICES, or NULL */
	const struct codebook_variable *v;
	size_t column;
	uint64_t records;	/* of anybody whose answer is none, and is
				 * this; the caller's */
};

struct tally_options {
	const struct tally_spec *spec;
	struct tally_option *items;
	size_t n;
	size_t cap;
	struct map *labels;	/* of TALLY_CHOICES: of answers, */
	size_t *of_label;	/* and the option of each */
	size_t of_label_cap;
	size_t nothing, unasked;	/* by of_all: of those who ticked
				 * nothing, and of whom nothing is known */
};

#define TALLY_NO_OPTION ((size_t)-1)

/* What a text in a column means; all zero but the option is "not asked". */
struct tally_text {
	bool asked;
	bool unknown;		/* to the codebook, which should know it */
	size_t option;		/* the one that it ticks, or TALLY_NO_OPTION */
	struct tally_names names;
};

void tally_options_init(struct tally_options *o, const struct tally_spec *p);
void tally_options_clear(struct tally_options *o);

/*
 * What the text in the column means; an answer that is new becomes an option.
 * A text that is kept has to live as long as the options.  -1 and the diag
 * when the column holds two numbers that would both count as ticked, or when
 * there are too many answers.
 */
int tally_options_read(struct tally_options *o, size_t column,
    struct slice text, struct tally_text *meaning, struct diag *d);

/* By of_all: the option of a respondent none of whose fields is an answer, such
 * as one called "Refused". */
size_t tally_option_absent(const struct tally_options *o,
    const struct slice *fields);

/* What the i-th option is called, and by what it can be meant. */
struct slice tally_options_label(const struct tally_options *o, size_t i);
struct tally_names tally_options_names(const struct tally_options *o,
    size_t i);

#endif
