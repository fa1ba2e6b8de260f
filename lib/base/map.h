/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A set of texts that numbers its members from 0 in the order of arrival.
 *
 * The numbers depend on the order in which members came, so nothing that is
 * shown may depend on them.
 */
#ifndef MAP_H
#define MAP_H

#include <stddef.h>

#include "base/slice.h"

struct few;
struct map;

#define MAP_NONE ((size_t)-1)

struct map *map_new(void);
void map_free(struct map *m);

/* The number of the member s, or MAP_NONE. */
size_t map_find(const struct map *m, struct slice s);

/* The number of the member s, which is copied and added if it is new. */
size_t map_add(struct map *m, struct slice s);

/* Its members, if they are few: for who cannot wait for map_find. */
const struct few *map_few(const struct map *m);

size_t map_count(const struct map *m);

/* The i-th member; it lives as long as the map, with a NUL behind it. */
struct slice map_member(const struct map *m, size_t i);

#endif
