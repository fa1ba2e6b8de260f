/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A weighting as it looks: the categories of a margin, with what was found,
 * wanted and achieved; or what the weights are like.
 */
#ifndef WEIGHTING_SHEET_H
#define WEIGHTING_SHEET_H

#include <stddef.h>

#include "show/show.h"

struct buf;
struct sheet;
struct tidy;
struct tidy_table;

/* Of one table of a weighting (weighting_table.h); the caller frees it. */
struct sheet *weighting_sheet(const struct tidy_table *t);

/* Adds all tables in that format: as text with their pictures. */
void weighting_sheet_show(const struct tidy *tidy, enum format format,
    size_t width, struct buf *out);

#endif
