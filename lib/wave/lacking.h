/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What one of two waves has of a question, and the other has not.
 */
#ifndef LACKING_H
#define LACKING_H

struct buf;
struct tidy_table;
struct waves;

enum lacking {
	LACKING_ROWS,		/* answers, nets, means and the like */
	LACKING_BREAKS,
	LACKING_COLUMNS		/* of breaks that both waves have */
};

/*
 * Adds "A was in the last wave, and is not in this one; B is new", of t, which
 * is WAVES_SAME, and all tables of both waves that mean the same, in their
 * order; nothing if no wave lacks anything.  Of many the first are told, and how
 * many others there are.
 *
 * Answers and columns that are numbers, as ages, are not told, and neither are
 * answers of which the other wave's notes say that nobody gave them, nor rows
 * that stand beside others (beside.h).
 */
void lacking_put(struct buf *b, const struct waves *w,
    const struct tidy_table *t, enum lacking what);

#endif
