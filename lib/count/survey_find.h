/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which columns make up which question.
 */
#ifndef SURVEY_FIND_H
#define SURVEY_FIND_H

#include "base/slice.h"

struct csvin;
struct diag;
struct survey;
struct survey_options;

/*
 * Finds the questions' columns, and what the codebook of the survey says of
 * them, if it is not NULL; the rest of the survey is filled.  0, or -1 and the
 * diag.
 */
int survey_find(struct survey *s, const struct survey_options *o,
    struct csvin *in, struct diag *d);

/*
 * Adds one question: the column of that very name, or the set of --multi or of
 * the codebook.  Of the options only --multi and what kind of count is wanted
 * matter; nets that the survey has are kept.  0, or -1 and the diag.
 */
int survey_find_named(struct survey *s, const struct survey_options *o,
    struct csvin *in, struct slice name, struct diag *d);

#endif
