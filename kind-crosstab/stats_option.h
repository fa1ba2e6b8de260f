/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which statistics are rows of the tables.
 */
#ifndef STATS_OPTION_H
#define STATS_OPTION_H

struct diag;
struct opts;

/* --stats mean,sd: an option_fn, to a struct opts. */
int stats_option_set(void *to, const char *name, const char *arg,
    struct diag *d);

/* Adds what summaries are of: --summary mean asks for means, by either name,
 * and --summary top2 for that net. */
void stats_option_add(struct opts *o);

#endif
