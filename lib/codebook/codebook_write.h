/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A codebook as the text of its file.
 */
#ifndef CODEBOOK_WRITE_H
#define CODEBOOK_WRITE_H

#include <stddef.h>
#include <stdint.h>

struct buf;
struct codebook;
struct codebook_answer;

/* Adds the file; codebook_read reads it back the same.  A variable of unknown
 * type becomes text. */
void codebook_write(const struct codebook *cb, struct buf *out);

/* How many respondents there are ... */
struct codebook_counts {
	const void *ctx;
	size_t n;		/* of the first so many variables */
	uint64_t (*answered)(const void *ctx, size_t variable);
	uint64_t (*gave)(const void *ctx, size_t variable,
	    const struct codebook_answer *a);
};

/* The same with a tenth column, count, which codebook_read ignores: in the
 * row of a variable those who answered, in that of a value those who gave
 * it. */
void codebook_write_counts(const struct codebook *cb,
    const struct codebook_counts *counts, struct buf *out);

#endif
