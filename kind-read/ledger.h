/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is known of the files that were read, which becomes the receipt.
 *
 * Without a receipt there is no ledger: the other functions take NULL for it,
 * but for ledger_text, and do nothing then.
 */
#ifndef LEDGER_H
#define LEDGER_H

#include <stddef.h>

#include "base/slice.h"

struct csvout;
struct diag;
struct export;
struct ledger;
struct opts;
struct spool_watch;

/* Keeps the options; NULL if they ask for no receipt. */
struct ledger *ledger_new(const struct opts *opt);
void ledger_free(struct ledger *l);

/* For export_open of the i-th file; NULL without a ledger. */
const struct spool_watch *ledger_watch(struct ledger *l, size_t i);

/* What is written from now on are records of the i-th file. */
void ledger_sum(struct ledger *l, size_t i, struct csvout *out);

/* Enters the file, after its last respondent.  0, or -1 and the diag. */
int ledger_enter(struct ledger *l, size_t i, struct export *in,
    struct diag *d);

/* The receipt of the files that were entered.  Lives until the next one is;
 * l is not NULL. */
struct slice ledger_text(const struct ledger *l);

#endif
