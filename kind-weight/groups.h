/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The groups that are weighted each by itself: the values of a column, or all
 * respondents.
 */
#ifndef GROUPS_H
#define GROUPS_H

#include <stdint.h>

#include "base/slice.h"

struct diag;
struct groups;
struct input;

/* With --by it asks the stream for the column; NULL and the diag when there is
 * none of that name. */
struct groups *groups_new(struct input *i, struct diag *d);
void groups_free(struct groups *g);

/* The group of the respondent who was read last.  0, or -1 and the diag if they
 * are in none. */
int groups_find(struct groups *g, uint32_t *group, struct diag *d);

/* Adds those of another part of the stream; the number of each here, which the
 * caller frees. */
uint32_t *groups_join(struct groups *g, const struct groups *other);

/* How many there are; the numbers in the order in which they are told, which
 * the caller frees; "wave: 3", which lives as long as g, or empty. */
size_t groups_list(const struct groups *g, uint32_t **list);
struct slice groups_name(struct groups *g, uint32_t group);

#endif
