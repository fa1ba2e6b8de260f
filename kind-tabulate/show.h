/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From figures to a page: how toplines and agreement look.
 */
#ifndef SHOW_H
#define SHOW_H

#include "options.h"

struct buf;
struct table_set;

/* Adds the tables in that format. */
void show_tables(const struct table_set *set, enum format format,
    struct buf *out);

#endif
