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

struct diag;

struct tabplan_row {
	uint64_t line;		/* of the file */
	const char **fields;	/* one for each column; empty: not said */
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
	bool *told;		/* columns of which a default is wrong */
	size_t mistakes;	/* that were told so far */
};

/* The columns that a plan has when it is drafted, in their order, then NULL. */
extern const char *const tabplan_columns[];

/* Reads the file.  Rows that are wrong, or have too few fields or too many, are
 * told, and are mistakes; 0, or -1 and the diag if it is no plan at all.  To be
 * cleared either way. */
int tabplan_read(struct tabplan *p, const char *prog, const char *path,
    struct diag *d);
void tabplan_clear(struct tabplan *p);

/* A field, empty if the plan has no such column; and the banner of that name,
 * or NULL. */
const char *tabplan_field(const struct tabplan *p,
    const struct tabplan_row *row, const char *column);
const struct tabplan_row *tabplan_banner(const struct tabplan *p,
    const char *name);

/* The option that a column is about, and the column of an option. */
const char *tabplan_option(const char *column);
const char *tabplan_column(const char *option);

/*
 * Says on standard error what is wrong in the row, in the column of that option
 * or, if it is NULL, of the one that the text begins with.
 */
void tabplan_wrong(struct tabplan *p, const struct tabplan_row *row,
    const char *option, const struct diag *why);

/*
 * The same of a table, whose field may be that of the defaults: then it is said
 * of these, once for each column, with the line of the first table.
 */
void tabplan_mistake(struct tabplan *p, size_t row, const char *option,
    const struct diag *why);

/* 0 if there were no mistakes; else -1 and the diag, which says how many. */
int tabplan_end(const struct tabplan *p, struct diag *d);

#endif
