/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is wrong with an input, in words: file, line, column, what was found.
 */
#ifndef FAULT_H
#define FAULT_H

#include <stddef.h>

struct diag;
struct slice;
struct window;

/* Where to look; columns are the header's, none before it was read. */
struct fault {
	const struct window *window;
	const struct slice *columns;
	size_t ncolumns;
};

/* Ends the message of a stray quote; it is for exports only. */
#define FAULT_REPAIR " (kind-read --repair can mend this)"

/* Stands before the message of an earlier stage. */
#define FAULT_PASSED_ON "an earlier stage failed: "

/* Each fills the diag and returns -1. */

/* What the scanner met. */
int fault_scan(const struct fault *f, struct diag *d);

/*
 * The input ended inside quotes: those of the record's last field, or of the
 * message with which an earlier stage failed, which is passed on.
 */
int fault_quote(const struct fault *f, struct diag *d);

/* The input ended in the middle of a record. */
int fault_torn(const struct fault *f, struct diag *d);

#endif
