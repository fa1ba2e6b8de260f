/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The stream as it was, with the column of weights behind the others.
 */
#ifndef STREAM_OUT_H
#define STREAM_OUT_H

#include <stddef.h>
#include <stdint.h>

struct csvin;
struct csvout;
struct diag;
struct respondents;
struct roster;

struct stream_out {
	char eol[4];		/* the header's line end, of eol_n bytes */
	size_t eol_n;
	const char *name;	/* of the column */
	const struct roster *roster;	/* with weights, or with kinds, of
					 * which each has one: */
	const int64_t *weights;
	size_t nkinds;
};

/* To be called before the first respondent is read, when the header's line end
 * is still known. */
void stream_out_begin(struct stream_out *s, const struct csvin *in);

/* Writes all of them.  0, or -1 and the diag; -2 if the output cannot be
 * written. */
int stream_out_write(const struct stream_out *s, const struct csvin *in,
    struct respondents *respondents, struct csvout *out, struct diag *d);

#endif
