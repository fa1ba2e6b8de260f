/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Marks the shares of a table that are too uncertain to be published, by the
 * standard of nchs.h.
 */
#ifndef RELIABLE_H
#define RELIABLE_H

struct table;

/*
 * Adds TABLE_SMALL to the status of every share that is shown and that the
 * standard would suppress, or have reviewed.  Nothing is hidden.
 */
void reliable_mark(struct table *t);

#endif
