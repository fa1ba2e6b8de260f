/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reads a plan from its file.
 */
#ifndef TABPLAN_READ_H
#define TABPLAN_READ_H

struct diag;
struct tabplan;

/* Reads the file.  Rows that are wrong, or have too few fields or too many, are
 * told, and are mistakes; 0, or -1 and the diag if it is no plan at all.  To be
 * cleared either way. */
int tabplan_read(struct tabplan *p, const char *prog, const char *path,
    struct diag *d);

#endif
