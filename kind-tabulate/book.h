/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the codebook says of a question.
 */
#ifndef BOOK_H
#define BOOK_H

struct codebook;
struct csvin;
struct diag;
struct opts;
struct question;
struct survey;

/*
 * Without --weight and --unweighted the weight is the codebook's, if it has
 * one; the name belongs to the codebook.  0, or -1 and the diag when it has
 * several or the data does not have it.
 */
int book_weight(struct opts *o, const struct codebook *cb,
    const struct csvin *in, struct diag *d);

/*
 * Fills in variables, wording, kind and nets of a question whose names are
 * known, with or without a codebook.  0, or -1 and the diag when the columns
 * cannot be one set.
 */
int book_describe(struct survey *s, struct question *q, const struct opts *o,
    struct diag *d);

#endif
