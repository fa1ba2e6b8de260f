/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A list of texts, as of an option that can be given more than once.
 */
#ifndef LIST_H
#define LIST_H

#include <stddef.h>

/* All zero is an empty one. */
struct list {
	const char **items;
	size_t n;
	size_t cap;
};

/* Keeps the text, which stays the caller's. */
void list_add(struct list *l, const char *item);
void list_clear(struct list *l);

#endif
