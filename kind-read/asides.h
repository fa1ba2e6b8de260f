/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The files that are written aside from the stream, its receipt and its draft:
 * put in their places when all went well, or not at all.
 */
#ifndef ASIDES_H
#define ASIDES_H

#include <stddef.h>

#include "stream/sink.h"

struct diag;
struct opts;

/* Zeroed, there are none. */
struct asides {
	struct sink_file files[2];
	const char *paths[2];
	size_t n;
};

/*
 * Can the files that are asked for be written, and take their places: is none
 * of them a file that is read or written?  0, or -1 and the diag.
 */
int asides_check(const struct opts *opt, struct diag *d);

/*
 * Writes the contents beside the path, which is kept; or, if it is "-", to
 * standard output.  0, or -1 and the diag, and then nothing is left of any.
 */
int asides_add(struct asides *a, const char *path, struct slice bytes,
    struct diag *d);

/* Puts all in their places.  0, or -1 and the diag. */
int asides_commit(struct asides *a, const char *prog, struct diag *d);

/* Takes away what was not put there. */
void asides_abandon(struct asides *a);

#endif
