/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Questions that only those were asked who gave certain answers to an earlier
 * one.
 */
#ifndef ROUTES_H
#define ROUTES_H

#include <stdbool.h>
#include <stddef.h>

struct asked;
struct asked_who;
struct buf;
struct drafted_list;

/*
 * Finds the nearest earlier question of one answer of which answers side by
 * side in the codebook were given by just those whom who has, ten at least, and
 * others by ten at least.  Adds the condition ('q7 == "Yes"') to where and who
 * they are ("Those who said Yes to q7") to base; false if there is none, and
 * nothing is added.
 */
bool routes_find(const struct asked *a, const struct drafted_list *questions,
    size_t question, const struct asked_who *who, struct buf *where,
    struct buf *base);

#endif
