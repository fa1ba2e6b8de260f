/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of --lead in a banner table.
 */
#ifndef LEADS_H
#define LEADS_H

struct banner;
struct diag;
struct making;
struct significance;

/* Adds those whose two rows the table has, with the lead in each column,
 * compared with that in others.  0, or -1 and the diag. */
int leads_add(const struct making *w, const struct banner *b,
    struct significance *tests, struct diag *d);

#endif
