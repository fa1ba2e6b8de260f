/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables of a weighting, apart from those of questions.
 *
 * A variable that is weighted to may be a question of the report, too: these
 * tables are not its answers, are not compared with the last wave and are no
 * figures for a finding.
 */
#ifndef WEIGHTINGS_H
#define WEIGHTINGS_H

struct buf;
struct diag;
struct tidy;

/* Moves them to another set of tables, which must be cleared, and before the
 * first one is: it has their texts. */
void weightings_take(struct tidy *from, struct tidy *to);

/*
 * Do the weightings go with the tables?  A table of as many respondents as a
 * weighting that has another effective base than all of these has other
 * weights: -1 and the diag, else 0.  That no table is weighted is noted.
 */
int weightings_check(const struct tidy *tables, const struct tidy *weightings,
    struct buf *notes, struct diag *d);

#endif
