/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Records of a file that go into the stream as they are, but clean.
 */
#ifndef COPIER_H
#define COPIER_H

#include "base/buf.h"
#include "base/slice.h"

struct clean;
struct csvout;

/* The first two are the caller's; the rest is zero. */
struct copier {
	struct clean *clean;
	unsigned char delim;
	struct buf room;
};

void copier_clear(struct copier *c);

/* Writes the fields of a well-formed record, all but the line end. */
void copier_write(struct copier *c, struct slice record, struct csvout *out);

#endif
