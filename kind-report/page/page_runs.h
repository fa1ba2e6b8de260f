/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Questions in a row that share a stem: the items of a grid, each with a
 * section of its own.
 */
#ifndef PAGE_RUNS_H
#define PAGE_RUNS_H

#include <stddef.h>

#include "codebook/stem.h"

struct report;
struct section;

/* The section of that number, if it is one of a single question; or NULL. */
const struct section *page_runs_question(const struct report *r, size_t number);

/* The stem of the questions from there on, as many as share one, and their
 * end.  None: the stem is all zero, and the end behind the first.  Questions
 * with a title of their own are in no run. */
struct stem page_runs_find(const struct report *r, size_t first, size_t *end);

#endif
