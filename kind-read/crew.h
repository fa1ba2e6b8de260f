/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Several threads that read what is left of a CSV file of which the records go
 * into the stream as they are, but clean.
 */
#ifndef CREW_H
#define CREW_H

#include <stddef.h>
#include <stdint.h>

struct csvfile;
struct csvout;
struct scanner;
struct spool;
struct watch;

struct crew {
	const char *name;	/* of the file */
	struct csvfile *csv;
	struct spool *spool;	/* the file, whose place is not moved */
	uint64_t threads;	/* asked for; 0: as many as are of use */
	const struct scanner *scanner;
	const struct watch *watch;	/* or NULL */
	uint64_t count;		/* of respondents that were read */
};

/*
 * 1 when all was read and written: the file is at its end then.  0 when that is
 * one thread's: the file is small or no file, or there is anything to be told
 * but how often something was mended.  Then the file is where it was, and what
 * was written will come again, also to the fingerprint of the output.  -1, with errno set, when the stream cannot be
 * written.
 */
int crew_read(struct crew *crew, struct csvout *out);

#endif
