/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the different texts in the columns of a set mean, found out once for
 * each.
 */
#ifndef TALLY_TEXTS_H
#define TALLY_TEXTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"
#include "stats/fixed.h"
#include "tally/tally_option.h"

struct diag;
struct map;
struct tally_spec;
struct tally_result;

struct tally_seen {
	struct tally_text is;
	size_t excluded;	/* which of the spec's, or nexclude */
	bool *nets;		/* of each net: is it in there? */
	struct fixed_sum sum;	/* if unknown */
	uint64_t records;	/* of anybody; the caller's */
};

struct tally_texts_column {
	struct map *texts;
	struct tally_seen *list;	/* numbered as texts */
	size_t cap;
};

struct tally_texts {
	const struct tally_spec *spec;
	struct tally_result *r;
	struct tally_options *options;
	struct tally_texts_column *columns;
	struct tally_seen scratch;
	bool keep;		/* all texts, of open questions too */
};

/* Keeps all three. */
void tally_texts_init(struct tally_texts *t, const struct tally_spec *spec,
    struct tally_result *r, struct tally_options *options);
void tally_texts_clear(struct tally_texts *t);

/* The text in that column, which is not empty.  Options and the result learn
 * of new ones.  Valid until the next call; NULL and the diag as
 * tally_options_read. */
struct tally_seen *tally_texts_find(struct tally_texts *t, size_t column,
    struct slice field, struct diag *d);

#endif
