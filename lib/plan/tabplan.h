/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A plan: the tables of a study in a CSV file, one row each.
 *
 * Its columns are options of the program that makes the tables, so that a row
 * says all that a command line can say of one table.
 */
#ifndef TABPLAN_H
#define TABPLAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/slice.h"

struct tabplan_row {
	uint64_t line;		/* of the file */
	const char **fields;	/* one for each column; empty: not said */
};

/* A field that was told. */
struct tabplan_told {
	uint64_t line;
	size_t column;
};

struct tabplan {
	const char *prog;	/* for messages */
	const char *file;
	struct arena arena;	/* of the texts */
	struct slice *columns;
	size_t ncolumns;
	struct tabplan_row *rows;	/* tables, in the file's order */
	size_t n;
	size_t cap;
	struct tabplan_row *banners;
	size_t nbanners;
	size_t banners_cap;
	struct tabplan_row defaults;	/* of line 0: there are none */
	struct tabplan_told *told;	/* what several tables have and is
				 * wrong */
	size_t ntold;
	size_t told_cap;
	size_t mistakes;	/* that were told so far */
};

/* The columns that a plan has when it is drafted, in their order, then NULL. */
extern const char *const tabplan_columns[];

/* What tabplan_read has filled. */
void tabplan_clear(struct tabplan *p);

/* The number of the column, or COLUMN_NONE. */
size_t tabplan_find(const struct tabplan *p, const char *column);

/* A field, empty if the plan has no such column; and the banner of that name,
 * or NULL. */
const char *tabplan_field(const struct tabplan *p,
    const struct tabplan_row *row, const char *column);
const struct tabplan_row *tabplan_banner(const struct tabplan *p,
    const char *name);

/* The option that a column is about, and the column of an option. */
const char *tabplan_option(const char *column);
const char *tabplan_column(const char *option);

#endif
