/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which fields say that there is no answer: one blank and __NA__, as YouGov
 * writes them, and the tokens of the options.
 */
#ifndef TOKENS_H
#define TOKENS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"

struct tokens {
	const char *const *own;	/* those of the options; kept */
	size_t n;
	bool *met;	/* was it a field?  The last one is for the others */
};

/* Whether a field is a token, and which one: up to n, or none. */
#define TOKENS_NONE ((size_t)-1)

void tokens_init(struct tokens *t, const char *const *own, size_t n);
void tokens_clear(struct tokens *t);

size_t tokens_find(const struct tokens *t, struct slice field);

/* To be called for each field that is a token. */
void tokens_meet(struct tokens *t, size_t token);

/* What another one of the same options met is met. */
void tokens_join(struct tokens *t, const struct tokens *other);

#endif
