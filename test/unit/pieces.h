/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An input for csvin: bytes in memory, handed out in pieces.
 */
#ifndef PIECES_H
#define PIECES_H

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "scan/scan.h"
#include "stream/csvin.h"

struct pieces {
	const char *p;
	size_t n;
	size_t piece;		/* bytes at a time; 0 for as many as fit */
};

static inline ssize_t
pieces_read(void *ctx, void *p, size_t n, struct diag *d)
{
	struct pieces *s = ctx;

	(void)d;
	if (n > s->n)
		n = s->n;
	if (s->piece > 0 && n > s->piece)
		n = s->piece;
	if (n > 0)
		memcpy(p, s->p, n);
	s->p += n;
	s->n -= n;
	return (ssize_t)n;
}

/* How the input is to be read; all that is not named is 0. */
static inline struct csvin_options
pieces_options(struct pieces *s)
{
	return (struct csvin_options){ .name = "in.csv", .read = pieces_read,
	    .ctx = s, .scanner = scanner_get(getenv("KIND_SCAN")),
	    .delim = ',', .first_line = 1 };
}

#endif
