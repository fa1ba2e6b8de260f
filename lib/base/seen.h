/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Was a text there before?
 *
 * Keeps a fingerprint of 128 bits of each text instead of the text, so that
 * the numbers of millions of respondents take 32 to 64 bytes each however long
 * they are.  Two texts of one fingerprint will not be met: among a thousand
 * million the chance is 1 in 10^20.
 */
#ifndef SEEN_H
#define SEEN_H

#include <stdbool.h>

#include "base/slice.h"

struct seen;

struct seen *seen_new(void);
void seen_free(struct seen *s);

/* Adds the text; true if it was there before. */
bool seen_add(struct seen *s, struct slice text);

#endif
