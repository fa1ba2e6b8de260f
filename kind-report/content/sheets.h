/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables of a report as they look, for all formats made of text.
 */
#ifndef SHEETS_H
#define SHEETS_H

#include <stddef.h>

struct report;
struct sheet;
struct views;

/* The sheet of the i-th view, Table i + 1, with its notes; the caller frees
 * it. */
struct sheet *sheets_make(const struct report *r, const struct views *views,
    size_t i);

#endif
