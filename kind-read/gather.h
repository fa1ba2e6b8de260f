/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What several codebooks say of the same columns, put together in one: what
 * comes first stays.
 */
#ifndef GATHER_H
#define GATHER_H

#include <stdbool.h>
#include <stddef.h>

struct codebook;
struct codebook_variable;
struct diag;

/* A variable of cb, and what another codebook says of it. */
struct gather {
	struct codebook *cb;
	struct codebook_variable *v;
	const struct codebook_variable *from;
	bool codes;		/* stand in the data, where labels may */
	bool ruled;		/* other labels and roles are no surprise */
	size_t differ;		/* codes that have another label here */
	struct diag *first;	/* names the first of these; or NULL */
};

/*
 * Adds what is new in from.  Where labels stand in the data, another code for
 * the same label makes no other answer; and a codebook that does not rule gives
 * no role that a variable has already.
 */
void gather_variable(struct gather *g);

/* Adds the wording of the groups that the variables of cb are in. */
void gather_sets(struct codebook *cb, const struct codebook *from);

#endif
