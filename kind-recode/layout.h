/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which columns of the input are kept, and what they are called.
 */
#ifndef LAYOUT_H
#define LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "stream/column.h"
#include "base/slice.h"

struct csvin;
struct csvout;
struct diag;
struct map;
struct mapped;
struct mapping;

struct layout {
	struct columns cols;
	bool *dropped;
	struct slice *renamed;	/* new names; NULL: it stays */
	const struct mapped **mapped;	/* other answers; or NULL */
	struct map *names;	/* of the output */
	struct layout_run {	/* neighbours that are kept */
		size_t first;	/* columns, */
		size_t last;
		size_t first_field;	/* and where they are in a record */
		size_t last_field;
		const struct mapped *mapped;	/* of the only one; or NULL */
	} *runs;
	size_t nruns;		/* 0: the whole record is kept */
	struct arena arena;
};

/* Keeps the names. */
void layout_init(struct layout *l, const struct columns *cols);
void layout_clear(struct layout *l);

/* Each 0, or -1 and the diag: drops a list of columns; renames "old=new". */
int layout_drop(struct layout *l, const char *list, struct diag *d);
int layout_rename(struct layout *l, const char *text, struct diag *d);

/* Gives columns and answers the names of the map, which it keeps, behind
 * layout_drop and before layout_rename. */
void layout_map(struct layout *l, const struct mapping *m);

/* To be called behind all of these: are any columns left, and do their names
 * differ?  Asks in for the fields that are needed.  0, or -1 and the diag. */
int layout_finish(struct layout *l, struct csvin *in, struct diag *d);

/* Then for each new column: is its name good, and not there already? */
int layout_add(struct layout *l, struct slice name, struct diag *d);

/* Asks another reader for the fields; it has been asked for the same before. */
void layout_want(const struct layout *l, struct csvin *in);

/* Begins a line of the output with what is kept of the header or record. */
void layout_header(const struct layout *l, const struct csvin *in,
    struct csvout *out);
void layout_record(const struct layout *l, const struct csvin *in,
    struct csvout *out);

#endif
