/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which columns the export of a file gives that has a codebook of its own, as
 * those of SPSS and Stata have.
 */
#ifndef SELECTION_LABELLED_H
#define SELECTION_LABELLED_H

struct codebook;
struct diag;
struct export_options;
struct facts;
struct selection;

/*
 * own has one variable for each of the file's columns and then the sets; kept.
 * The selection has no codebook then, and of each column the number of its
 * variable.  What is left out is added to the facts.  -1 and the diag, without
 * the file's name, on an error; either way the selection has to be cleared.
 */
int selection_labelled(struct selection *p, struct codebook *own,
    const struct export_options *opt, struct facts *facts, struct diag *d);

#endif
