/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The survey that is weighted, with its codebook, its targets and its weight.
 */
#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "cli/cli.h"
#include "stream/column.h"

struct codebook;
struct codebook_variable;
struct chunk;
struct csvin;
struct diag;
struct margins;
struct opts;
struct targets;

struct input {
	const struct opts *o;
	struct targets *targets;	/* or NULL */
	struct margins *margins;
	struct codebook *codebook;	/* or NULL */
	struct csvin *in;
	struct cli_input cli;
	off_t first;		/* byte of the file where the first respondent
				 * begins; -1: it is no file */
	struct slice *names;
	struct columns cols;
	size_t start;		/* field of the weight, if there is one */
	bool rounded;		/* some of them had more than 12 decimals */
};

/* Opens what the options name; targets where they are asked for.  0, or -1 and
 * the diag.  Is to be closed either way. */
int input_open(struct input *i, const struct opts *o, struct diag *d);
void input_close(struct input *i);

/* Opens a part of it, which has the same header, on the chunk.  0, or -1 and
 * the diag.  Is to be closed either way. */
int input_open_part(struct input *i, const struct input *whole,
    struct chunk *chunk, struct diag *d);
void input_close_part(struct input *i);

/* The weight of the respondent who was read last, in units of 1e-12; 1 if there
 * is none.  0, or -1 and the diag. */
int input_weight(struct input *i, int64_t *weight, struct diag *d);

/* To be called behind the last respondent: notes that weights were rounded. */
void input_remark(const struct input *i);

/* Is the field no answer to the column that the codebook calls v, or NULL? */
bool input_is_missing(const struct input *i,
    const struct codebook_variable *v, struct slice field);

/* The reason, where it was found: in the respondent's line.  -1. */
int input_at(const struct input *i, const struct diag *why, struct diag *d);

#endif
