/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One question over waves: which table of each wave has it, and where its
 * series breaks.
 *
 * Which tables are compared, and whether they mean the same, is decided as for
 * two waves (wave_tables.h, wave_meaning.h): each wave with the next one that
 * has the question, from the newest back.
 */
#ifndef SERIES_H
#define SERIES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "wave/wave_tables.h"

struct tidy;
struct tidy_row;
struct tidy_table;

/* A wave as it was given. */
struct series_given {
	struct slice label;	/* with a NUL behind it */
	const struct tidy *tidy;
};

struct series_wave {
	const struct series_given *given;
	struct wave_tables tables;
	const struct tidy_table *next;	/* that they are compared with: of the
					 * next wave that has the question, or
					 * of the newest itself */
};

/* In the order of time. */
struct series {
	struct series_wave *waves;
	size_t n;
};

/* t is a table of the newest wave, the last one of n.  They have to live as
 * long as the series, which is to be cleared. */
void series_init(struct series *s, const struct series_given *given, size_t n,
    const struct tidy_table *t);
void series_clear(struct series *s);

/* The wave's first table of the question; NULL if it has none, or several and
 * nobody knows which. */
const struct tidy_table *series_table(const struct series *s, size_t wave);

/* How many waves have one. */
size_t series_count(const struct series *s);

/* The last wave before that has one; or s->n. */
size_t series_before(const struct series *s, size_t wave);

/* What sets the wave's table apart from that of the last one before, as
 * wave_meaning_other says; or NULL. */
const char *series_break(const struct series *s, size_t wave);

/* Where a wave has a row. */
struct series_place {
	const struct tidy_table *table;
	size_t row;
};

/* The wave's row of that name, with a figure if any of its tables has one.
 * False if it has none. */
bool series_find(const struct series *s, size_t wave,
    const struct tidy_row *row, struct series_place *place);

/* Does the row mean something else than in the last wave before that has it,
 * whose place is set? */
bool series_row_breaks(const struct series *s, size_t wave,
    const struct tidy_row *row, struct series_place *before);

#endif
