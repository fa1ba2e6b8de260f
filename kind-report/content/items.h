/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a report says besides its tables: who was asked and how, what its rules
 * of disclosure want, and where its figures come from; each as a label and a
 * value.
 */
#ifndef ITEMS_H
#define ITEMS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/slice.h"

struct report;

struct item {
	struct slice label;
	struct slice value;
};

/* All zero is an empty list. */
struct items {
	struct arena arena;
	struct item *list;
	size_t n;
};

/* For the first screen: what was corrected, who, how many, when, how. */
void items_add_who(struct items *i, const struct report *r);

/* All of the study file that readers want, and what is disclosed. */
void items_add_method(struct items *i, const struct report *r);

/* Version, inputs with their digests, commands, date. */
void items_add_origin(struct items *i, const struct report *r);

void items_clear(struct items *i);

#endif
