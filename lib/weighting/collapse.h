/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Targets merged: "Isle of Man=Wales" puts who is in one category into
 * another, by its label.
 */
#ifndef COLLAPSE_H
#define COLLAPSE_H

struct diag;
struct targets;

/*
 * Merges as the text says: the first of "a=b" into the second, a category that
 * has a target; "region:a=b" says of which margin or column, where several have
 * b.  The targets of both are added if a has one; else a is an answer, which
 * the groups called b take, too.  Categories that were merged before are found
 * by the label of each and by that of all; what is in another already is merged
 * no second time.  0, or -1 and the diag.
 */
int collapse(struct targets *t, const char *text, struct diag *d);

#endif
