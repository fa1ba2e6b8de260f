/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The header rows of Qualtrics: names, wording, and JSON that says what a
 * column is.
 */
#ifndef HEADER_QUALTRICS_H
#define HEADER_QUALTRICS_H

#include <stddef.h>

#include "kind-read/head/header_column.h"

struct platform_head;

/* Fills the i-th column of the header, whose platform is known. */
void header_qualtrics(struct header *h, const struct platform_head *head,
    size_t i);

/* The same for a legacy file, whose first columns are V1, V2 and so on. */
void header_legacy(struct header *h, const struct platform_head *head,
    size_t i);

/* When all columns are filled: takes the wording of a set, which stands before
 * each of its options, off these. */
void header_qualtrics_sets(struct header *h);

#endif
