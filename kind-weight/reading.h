/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is known of the respondents of a stream, or of a part of it, when they
 * have been read.
 */
#ifndef READING_H
#define READING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "kind-weight/sample/roster.h"

struct diag;
struct groups;
struct input;
struct kinds;
struct respondents;

struct reading {
	struct input *input;
	struct groups *groups;
	struct kinds *kinds;
	struct roster people;
	struct respondents *respondents;
	bool outside;		/* somebody is in no category */
	size_t ngroups;
	uint64_t *weight_0;	/* respondents of each, by its number */
	size_t weight_0_cap;
	uint32_t *categories;	/* of one respondent */
	double *numbers;
};

/* Of an input that was just opened, and is kept.  0, or -1 and the diag.  Is to
 * be cleared either way. */
int reading_init(struct reading *r, struct input *input, struct diag *d);
void reading_clear(struct reading *r);

/* Reads on, up to the first record that begins at that byte or behind it; -1:
 * all of them.  0, or -1 and the diag. */
int reading_read(struct reading *r, off_t stop, struct diag *d);

/* Takes those of the next part of the same file, whose margins were joined. */
void reading_take(struct reading *r, struct reading *part);

#endif
