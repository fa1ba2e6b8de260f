/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How far long work has come, in words.
 */
#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdint.h>

struct buf;

struct progress {
	uint64_t bytes;		/* read so far */
	uint64_t size;		/* of the whole input; 0 if not known */
	uint64_t respondents;	/* read so far; 0 if not known */
	double seconds;		/* since the beginning, above 0 */
};

/*
 * Adds a line without its newline: "1,234,567 respondents, 812 MB of 1,470 MB,
 * 1,205 MB/s, 1 s left".
 */
void progress_text(const struct progress *p, struct buf *out);

#endif
