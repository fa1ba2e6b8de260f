/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The study file: what a report says that figures cannot, such as who paid.
 *
 * Lines "key: value"; a line that begins with a blank goes on with the value
 * before it; empty lines, and those that begin with #, say nothing.  The keys
 * are those of kind-study(5), each at most once.
 */
#ifndef STUDY_H
#define STUDY_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/slice.h"

struct diag;

enum study_key {
	STUDY_TITLE,
	STUDY_FINDING,
	STUDY_NOTICE,
	STUDY_CORRECTED,
	STUDY_CLIENT,
	STUDY_SUPPLIER,
	STUDY_FUNDING,
	STUDY_FIELDWORK,
	STUDY_MODE,
	STUDY_UNIVERSE,
	STUDY_AREA,
	STUDY_STRATEGY,
	STUDY_SAMPLING,
	STUDY_WEIGHTING,
	STUDY_AI,
	STUDY_SYNTHETIC,
	STUDY_OVERSIGHT,
	STUDY_PRECISION,
	STUDY_PROCESSING,
	STUDY_LIMITATIONS,
	STUDY_LANGUAGE,
	STUDY_CONTACT,
	STUDY_TABLES,
	STUDY_DATE,
	STUDY_VOTE,
	STUDY_KEYS
};

/* All zero is an empty one. */
struct study {
	const char *name;	/* of the file, or NULL */
	struct arena arena;
	struct slice values[STUDY_KEYS];	/* empty: not given */
	bool vote;		/* a poll of vote intention */
	bool synthetic;		/* no people, but records that were made */
};

/*
 * Reads the text of the file with that name, which is kept.  A key that is not
 * known or comes twice, a key without a value, a date that is none and what is
 * no UTF-8 are errors: -1 and the diag, which names file and line; else 0.
 */
int study_read(struct slice text, const char *name, struct study *s,
    struct diag *d);
void study_clear(struct study *s);

/* Does the value begin with the word, which ends there? */
bool study_says(const struct study *s, enum study_key key, const char *word);

/* What messages call the file: its name, or "study file". */
const char *study_name(const struct study *s);

/* The key as it stands in the file: "fieldwork". */
const char *study_key(enum study_key key);

/* What readers call it: "Dates of fieldwork". */
const char *study_label(enum study_key key);

#endif
