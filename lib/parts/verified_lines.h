/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lines of a table that hold figures, as a table stream has them.
 */
#ifndef VERIFIED_LINES_H
#define VERIFIED_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"
#include "tidy/tidy_record.h"

struct buf;
struct tidy_table;

struct verified_line {
	struct slice fields[TIDY_COLUMNS];
	bool met;		/* by the line of another table */
};

struct verified_lines {
	struct arena arena;	/* of the fields */
	struct verified_line *list;
	size_t n;
	size_t cap;
	size_t next;		/* where the next is likely to be met */
};

/* Fills *l with the lines of the table; to be cleared. */
void verified_lines_init(struct verified_lines *l, const struct tidy_table *t);
void verified_lines_clear(struct verified_lines *l);

/* The line of the same kind, row and column, or NULL.  It is met. */
const struct verified_line *verified_lines_meet(struct verified_lines *l,
    const struct verified_line *line);

/* How many figures it has: its fields that are neither empty nor its name. */
size_t verified_lines_figures(const struct verified_line *line);

/* Adds which it is: answer "Yes", column "sex: Female". */
void verified_lines_name(const struct verified_line *line, struct buf *out);

#endif
