/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A survey stream that goes through a program, by one thread or several: what
 * comes out is the same.
 */
#ifndef THROUGH_H
#define THROUGH_H

#include <stdbool.h>
#include <stdint.h>

struct cli_input;
struct csvin;
struct csvout;
struct diag;

/* What the output could not take, with errno set. */
#define THROUGH_UNWRITTEN (-2)

struct through {
	struct cli_input *input;
	struct csvout **out;	/* NULL at it: nothing is written */
	uint64_t threads;	/* asked for, or 0 */
	void *first;		/* the worker with the input's own reader */

	/* A worker with another reader, which ctx sets up as the first was; NULL
	 * and the diag.  It gives back the reader when it is closed. */
	void *(*open)(void *ctx, struct csvin *in, struct diag *d);
	void (*close)(void *worker);
	void *ctx;

	/* Writes the header.  0, or THROUGH_UNWRITTEN. */
	int (*header)(void *ctx);

	/* Reads to the end of what its reader has and writes to out what comes
	 * of it.  0, -1 and the diag, or THROUGH_UNWRITTEN. */
	int (*read)(void *worker, struct csvout *out, struct diag *d);

	/* Would another order of records change what it does with them? */
	bool (*ordered)(const void *worker);

	/* Adds to what the first one found what another one did. */
	void (*join)(void *first, const void *worker);
};

/*
 * Reads it all.  0, or -1 and the diag.  An output that cannot be written is
 * freed and becomes NULL.
 */
int through_read(const struct through *t, struct diag *d);

/* That it cannot be written, from errno: what is there already stays, and nobody
 * can hear the reason.  Frees the output, which becomes NULL.  -1. */
int through_unwritten(struct csvout **out, struct diag *d);

#endif
