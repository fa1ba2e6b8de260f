/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the codebook says of a question.
 */
#ifndef SURVEY_CODEBOOK_H
#define SURVEY_CODEBOOK_H

struct codebook;
struct diag;
struct survey_options;
struct question;
struct survey;

/*
 * Fills in variables, wording, kind and nets of a question whose names are
 * known, with or without a codebook.  0, or -1 and the diag when the columns
 * cannot be one set.
 */
int survey_codebook_describe(struct survey *s, struct question *q,
    const struct survey_options *o, struct diag *d);

#endif
