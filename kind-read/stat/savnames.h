/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The variables of an SPSS .sav or .zsav file by their short names, in small or
 * capital letters, by which its records and sets call them.
 */
#ifndef SAVNAMES_H
#define SAVNAMES_H

#include "base/buf.h"
#include "base/slice.h"

struct diag;
struct map;
struct savdict;
struct savdict_variable;

struct savnames {
	struct savdict *dict;
	struct map *map;
	size_t *variables;	/* numbered as map */
	struct buf folded;
};

/* Of the variables in dict, which is kept and gets their long names, those
 * that are no part of another.  To be cleared either way.  0, or -1 and the
 * diag, without the file's name, if two have the same short name. */
int savnames_init(struct savnames *names, struct savdict *dict,
    struct diag *d);
void savnames_clear(struct savnames *names);

/* The variable, or NULL. */
const struct savdict_variable *savnames_find(struct savnames *names,
    struct slice name);

/* The name in small letters of ASCII, in b. */
struct slice savnames_fold(struct buf *b, struct slice name);

/* Takes "NAME=value" off a text that has tabs between; false at its end.  What
 * has no = is a name with an empty value. */
bool savnames_next(struct slice *text, struct slice *name,
    struct slice *value);

#endif
