/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text in which quotes mean nothing, made CSV: a field that has quotes in it is
 * quoted, and they are doubled.  Lines stay lines.
 */
#ifndef QUOTING_H
#define QUOTING_H

#include <stdbool.h>

#include "base/buf.h"
#include "stream/source.h"

/* { .from = ..., .delim = ... } is one from which nothing was read. */
struct quoting {
	struct source from;
	unsigned char delim;
	struct buf field;	/* that is not yet at its end */
	struct buf out;		/* CSV, from at on not yet handed out */
	size_t at;
	bool eof;
};

void quoting_clear(struct quoting *q);

/* ctx is the struct quoting. */
source_read_fn quoting_read;

#endif
