/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A table of the report that is being made: its base and its columns.
 */
#ifndef OUTCOME_TABLE_H
#define OUTCOME_TABLE_H

#include <stddef.h>
#include <stdint.h>

#include "tidy/tidy.h"
#include "tidy/weighting_table.h"

struct buf;
struct outcome;

struct outcome_table {
	const struct outcome *o;
	struct tidy *out;
	struct tidy_table *table;	/* the last one of out */
	struct made made;		/* of all */
};

/* Adds an empty table to out, with room for so many rows, all of which the
 * caller fills. */
void outcome_table_begin(struct outcome_table *m, struct slice question,
    struct slice wording, size_t nrows);

/* Adds a column with its base: by the new weights, of those interviewed, by the
 * starting weights, or none, of a target. */
void outcome_table_column(struct outcome_table *m,
    enum weighting_column column);

/* Adds all of them, but for one of starting weights that there are not, and the
 * cells of all rows. */
void outcome_table_columns(struct outcome_table *m);

/* Adds a note, which is static, and the one that says what the starting weights
 * are, if there are any. */
void outcome_table_note(struct outcome_table *m, const char *note);
void outcome_table_start(struct outcome_table *m);

/* The cell, which has the base of its column. */
struct tidy_cell *outcome_table_cell(struct outcome_table *m, size_t row,
    size_t column);

/* Takes the text, which lives as long as the tables. */
struct slice outcome_table_keep(struct outcome_table *m, struct buf *text);

/* Numbers that are known. */
struct tidy_number outcome_table_number(double value);
struct tidy_count outcome_table_count(uint64_t n);

#endif
