/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The lead of one answer over another, both of one question.
 */
#ifndef LEAD_H
#define LEAD_H

#include <stdbool.h>
#include <stddef.h>

#include "stats/sums.h"
#include "weighting/precision.h"

struct diag;
struct list;
struct table;
struct table_set;

/*
 * The percentage of one row less that of another, p_A - p_B, is the mean of 100
 * for those in A, -100 for those in B and 0 for the others in the base, and so
 * has the standard error of that mean (estimate.h): without weights
 *	100 sqrt((p_A + p_B - (p_A - p_B)^2) / (n - 1)),
 * the multinomial one.  R: svycontrast of svymean of a factor
 * (test/oracle/difference.R).
 */
#define LEAD_VALUES 3

struct lead {
	size_t first, second;	/* rows of the table */
	struct sums others;
	struct precision_value values[LEAD_VALUES];	/* ascending */
};

typedef void lead_fn(void *ctx, struct lead *l);

/*
 * Calls fn with each lead that was asked for, as in "Labour - Conservative", of
 * which the table has both rows, answers or nets.  0, or -1 and the diag if one
 * names several, if an answer is in both, or if they are of a set, of which
 * somebody may have ticked both.
 */
int lead_each(const struct table *t, bool set, const struct list *asked,
    lead_fn *fn, void *ctx, struct diag *d);

/* Fills the values of everybody in base; rows has the sums of each row of the
 * table, and has to live as long.  lead_clear frees what it makes. */
void lead_values(struct lead *l, const struct sums *rows,
    const struct sums *base);
void lead_clear(struct lead *l);

/* Adds its row to the table, without figures: "Lead: Labour over Conservative".
 * Returns the first cell. */
struct table_cell *lead_add(struct table *t, const struct lead *l);

/* Is that row, an answer or a net, one of the two of a lead's row? */
bool lead_is_of(const struct table *t, size_t lead, size_t row);

/* Has any table of the set each lead that was asked for?  0, or -1 and the
 * diag. */
int lead_check(const struct table_set *set, const struct list *asked,
    struct diag *d);

#endif
