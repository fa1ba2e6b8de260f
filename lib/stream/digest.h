/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * SHA-256 of what passes by, from the Nettle library.
 */
#ifndef DIGEST_H
#define DIGEST_H

#include "base/slice.h"

/* Bytes that digest_hex needs, with the NUL. */
#define DIGEST_SIZE 65

struct digest;

struct digest *digest_new(void);
void digest_free(struct digest *g);

void digest_add(struct digest *g, struct slice bytes);

/* Writes the digest of all bytes so far as 64 hexadecimal digits, and begins
 * anew. */
void digest_hex(struct digest *g, char out[DIGEST_SIZE]);

#endif
