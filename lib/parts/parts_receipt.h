/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Are parts all that a receipt tells of?
 */
#ifndef PARTS_RECEIPT_H
#define PARTS_RECEIPT_H

#include <stddef.h>

#include "base/slice.h"
#include "stream/fingerprint.h"

struct diag;

/* A part that was read, and the name of its file. */
struct parts_receipt_part {
	struct fingerprint records;
	const char *name;
};

/*
 * Has the sum the respondents and the fingerprint that the text of a receipt
 * tells of, which has that name?  The parts say which file or piece is missing,
 * and which part is of none.  0, or -1 and the diag.
 */
int parts_receipt_check(struct slice text, const char *name,
    const struct fingerprint *sum, const struct parts_receipt_part *parts,
    size_t n, struct diag *d);

#endif
