/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Hides figures on small bases, and cells so small that they could tell on
 * somebody.
 *
 * To be called when the table is counted and tested.  A hidden figure is gone
 * from its cell, and from what other cells say of comparisons with it; only its
 * counts stay, which the formats keep to themselves (table.h).
 */
#ifndef HIDE_H
#define HIDE_H

#include <stdint.h>

struct table;
struct table_look;

/*
 * Marks small bases and hides what rests on them, as look->small says.
 *
 * Bases are counted unweighted, or effective (Kish).  A column whose base is
 * above 0 and below "hide" goes as a whole, nets, means and counts included, so
 * that nothing in it can be worked out from the rest; its cells are [u], and
 * its base stays.  So do all percentages of a row or total that is that small.
 * On a base below "flag" figures stay, and get [u].  Health Survey for England:
 * flag 50, hide 30.
 *
 * Cells of a column that nobody is in have no figure: [z] if the column has
 * TABLE_NO_COLUMN already, else [x].
 *
 * This is about figures that are not reliable, not about secrets: the counts of
 * a hidden column can be worked out from the total and the other columns.
 */
void hide_small_bases(struct table *t, const struct table_look *look);

/* How many figures were hidden: cells, and bases. */
struct hide_log {
	uint64_t primary;	/* because of their own size */
	uint64_t secondary;	/* so that these cannot be worked out */
};

/*
 * Hides all cells of answers and nets that 1 to min_cell - 1 respondents are
 * in, or, of a net, so many are not in, if the answers that are not in it do
 * not add up to them (in a table without answers, or of a set) or nets are
 * all that is seen (nets_alone of table.h), counted unweighted, means and the
 * like of so many, and whole columns with so many in their base, which is
 * hidden too; then as many others as it takes that none of them can be worked
 * out from a sum with no other hidden part (the sums are those of tablesum.h;
 * UK Government Statistical Service, "Disclosure control for tables produced
 * from surveys").  All get [c]; what was hidden as [u] stays [u], and does not
 * count as hidden where it can be worked out.  Adds to *log.
 *
 * The other one is the smallest part of that sum with anybody in it, the first
 * of several; else one with nobody; else the sum itself.  Where an answer is
 * hidden, so are the nets that it is in and the mean, median, standard
 * deviation and NPS of its column, and the leads that it or such a net has part
 * in; where the row's total or the total base is, so is all that is a
 * percentage of it; and the test of association of each block with a hidden
 * answer.
 *
 * What it does not do.  It sees one table: the same respondents in another
 * table, with other breaks, another filter or another month, can give a hidden
 * cell away, and so can the difference of two published bases.  Of breaks side
 * by side it sees columns that hold the same respondents (twins.h), but not
 * whatever else two breaks may share.  Sums are tried one at a time, not solved
 * as a system, and bounds on a hidden cell (it is not negative, and below
 * min_cell) can be narrow.  These are shown: cells of 0; columns in which all
 * gave the same answer; an option that all but a few of a set's respondents
 * ticked.  A table is not safe because it went through this.
 */
void hide_small_cells(struct table *t, uint64_t min_cell,
    struct hide_log *log);

#endif
