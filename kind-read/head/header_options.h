/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Header rows of questions and, below them, their options, as SurveyMonkey
 * writes them; and of names with any wording below.  An empty field stands for
 * the one to its left.
 */
#ifndef HEADER_OPTIONS_H
#define HEADER_OPTIONS_H

#include <stddef.h>

#include "kind-read/head/header_column.h"

struct platform_head;

/* Fills the i-th column of the header, whose rows are known: of questions and
 * options, ... */
void header_options(struct header *h, const struct platform_head *head,
    size_t i);

/* ... of these with names above them, ... */
void header_options_named(struct header *h, const struct platform_head *head,
    size_t i);

/* ... or of names, and wording in all other rows.  Where names are empty, the
 * question of their left has options. */
void header_options_wording(struct header *h, const struct platform_head *head,
    size_t i);

/* When all columns are filled: those at the end that have nothing in any row
 * of the head are dropped. */
void header_options_drop_blanks(struct header *h,
    const struct platform_head *head);

#endif
