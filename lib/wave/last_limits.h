/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The limits of this wave on small numbers, for the figures of the last one.
 */
#ifndef LAST_LIMITS_H
#define LAST_LIMITS_H

#include <stddef.h>

struct tidy;

/*
 * Hides what the last wave has and this one would not show.  Its tables of a
 * question are under the limits (hide and min_cell of table_small) of each
 * table of this wave with the question:
 *
 * Figures of a base under hide are [u], those of a mean or the like also if so
 * few have a value; bases are counted as small.effective says, who has a value
 * unweighted.  The base stays.  Where a column of a break has an answer, a net,
 * a mean or the like of 1 to min_cell - 1 respondents, or a net or a mean that
 * so few of its base are not in, all figures of the break are [c]; its bases
 * are too, if one of them is so few.  So nothing is left to be worked out.
 * Rows that are never set beside those of another wave (beside.h) do not
 * count.
 *
 * To be called before the waves are compared.  Returns how many columns were
 * changed.
 */
size_t last_limits_put(struct tidy *last, const struct tidy *now);

#endif
