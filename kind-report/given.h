/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All that is read before there is a report.
 */
#ifndef GIVEN_H
#define GIVEN_H

#include <stddef.h>

#include "stream/receipt.h"
#include "tidy/tidy.h"
#include "wave/comparable.h"
#include "kind-report/content/study.h"

struct diag;
struct opts;
struct report;

/* All zero is nothing. */
struct given {
	struct receipts receipts;
	struct study study;
	struct tidy tidy;	/* of this wave, */
	struct comparable_wave *previous;	/* those to compare it with, */
	size_t nprevious;
	struct comparable last;	/* what of them it is compared with, */
	struct tidy *earlier;	/* and those that it is shown with */
	size_t nearlier;
	struct tidy weightings;	/* of this wave, */
	struct tidy others;	/* and of all others */
};

/* Reads all files, and has the report name them in that order.  0, or -1 and
 * the diag; to be cleared either way. */
int given_read(struct given *g, struct report *r, const struct opts *o,
    struct diag *d);
void given_clear(struct given *g);

#endif
