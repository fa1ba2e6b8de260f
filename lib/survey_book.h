/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the codebook says of a question.
 */
#ifndef SURVEY_BOOK_H
#define SURVEY_BOOK_H

struct codebook;
struct csvin;
struct diag;
struct survey_options;
struct question;
struct survey;

/*
 * Without --weight and --unweighted the weight is the codebook's, if it has
 * one; the name belongs to the codebook.  0, or -1 and the diag when it has
 * several or the data does not have it.
 */
int survey_book_weight(struct survey_options *o, const struct codebook *cb,
    const struct csvin *in, struct diag *d);

/*
 * Fills in variables, wording, kind and nets of a question whose names are
 * known, with or without a codebook.  0, or -1 and the diag when the columns
 * cannot be one set.
 */
int survey_book_describe(struct survey *s, struct question *q,
    const struct survey_options *o, struct diag *d);

#endif
