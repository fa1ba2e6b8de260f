/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is known of the files that were read, which becomes the receipt.
 *
 * Without a receipt there is no ledger: all functions but ledger_new take NULL
 * for it, and do nothing then.
 */
#ifndef LEDGER_H
#define LEDGER_H

#include <stddef.h>

struct diag;
struct export;
struct ledger;
struct opts;
struct spool_watch;

/* Can the receipt that is asked for, if one is, be told and take its place: is
 * it none of the files that are read or written?  0, or -1 and the diag. */
int ledger_check(const struct opts *opt, struct diag *d);

/* Keeps the options; NULL if they ask for no receipt. */
struct ledger *ledger_new(const struct opts *opt);
void ledger_free(struct ledger *l);

/* For export_open of the i-th file; NULL without a ledger. */
const struct spool_watch *ledger_watch(struct ledger *l, size_t i);

/* Enters the file, after its last respondent.  0, or -1 and the diag. */
int ledger_enter(struct ledger *l, size_t i, struct export *in,
    struct diag *d);

/*
 * Writes the receipt beside its place, and puts it there; ledger_free takes
 * away what was not put there.  0, or -1 and the diag.
 */
int ledger_prepare(struct ledger *l, struct diag *d);
int ledger_commit(struct ledger *l, struct diag *d);

#endif
