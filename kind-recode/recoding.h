/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A new column: which label the respondents have in it.
 */
#ifndef RECODING_H
#define RECODING_H

#include <stdbool.h>
#include <stddef.h>

#include "ask/breakspec.h"
#include "base/slice.h"

struct codebook;
struct columns;
struct diag;
struct grouping;
struct map;
struct untaken;

struct recoding {
	struct breakspec spec;	/* its label is the name of the new column */
	struct group **nets;	/* of the codebook, if spec has no groups */
	struct group *const *groups;	/* of spec, or nets */
	size_t ngroups;
	size_t column;		/* that is read */
	size_t field;		/* for the caller: where it is in a record */
	struct grouping *grouping;
	struct untaken *untaken;
	bool *in;
	char **labels;		/* as they stand in the stream: of the groups,
				 * of other answers, and of missing ones */
	size_t nlabels;
	struct map *known;	/* fields of which the label is known: */
	size_t *places;		/* its number */
};

/* Where columns and answers are looked for. */
struct recoding_from {
	const struct columns *columns;
	const struct codebook *codebook;	/* or NULL */
	const char *other;	/* label of what no group takes, or NULL */
};

/* Reads "name=column:group,group".  0, or -1 with the diag filled. */
int recoding_parse(struct recoding *r, const char *text, struct diag *d);

/* Finds its column and its groups, which may not overlap.  Keeps the codebook.
 * 0, or -1 and the diag. */
int recoding_bind(struct recoding *r, const struct recoding_from *from,
    struct diag *d);

/* Whether it was bound or not. */
void recoding_clear(struct recoding *r);

/*
 * The label for the field, quoted as the stream wants it, which lives as long
 * as the recoding; empty if the field is missing, or no group takes it and
 * there is no label for that.  NULL and the diag if two groups take it, or it
 * cannot be told which does.
 */
const char *recoding_label(struct recoding *r, struct slice field,
    struct diag *d);

/* Adds what the same recoding met elsewhere. */
void recoding_join(struct recoding *r, const struct recoding *same);

/* May the text be a label or the name of a column?  0, or -1 and the diag. */
int recoding_check_text(struct slice text, struct diag *d);

#endif
