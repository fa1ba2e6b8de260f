/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One word of several, as an option or a file has it.
 *
 * The words are a list that ends with NULL; messages and searches go by the
 * same list.
 */
#ifndef CHOICE_H
#define CHOICE_H

#include "base/slice.h"

struct buf;

/* The place of the word among them, from 0; -1 if it is none of them. */
int choice_find(const char *const *words, struct slice word);

/* Adds them with that between two, and the other before the last: "text, md or
 * csv" for ", " and " or ". */
void choice_put(struct buf *out, const char *const *words,
    const char *between, const char *last);

#endif
