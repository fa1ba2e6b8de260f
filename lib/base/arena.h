/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An arena: small pieces of memory that are all freed at once.
 */
#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

#include "base/slice.h"

struct arena_block;

/* { NULL } is an empty arena. */
struct arena {
	struct arena_block *blocks;
};

/* Bytes without alignment, valid until arena_clear. */
char *arena_bytes(struct arena *a, size_t n);

/* A copy of the slice with a NUL behind it. */
char *arena_string(struct arena *a, struct slice s);

void arena_clear(struct arena *a);

#endif
