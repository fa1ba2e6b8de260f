/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UTF-8: its characters, and whether it is valid.
 */
#ifndef UTF8_H
#define UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

/*
 * The length of the character at p, 1 to 4, or 0 if the bytes up to n are no
 * valid character: overlong forms, surrogates and values above U+10FFFF are
 * invalid (RFC 3629).
 */
size_t utf8_length(const unsigned char *p, size_t n);

/* The offset of the first byte that is not valid UTF-8, or n if all is. */
size_t utf8_invalid(const unsigned char *p, size_t n);

/* The code point at *i, which goes behind it; U+FFFD for a byte that is not
 * valid there.  *i is less than s.n. */
int32_t utf8_next(struct slice s, size_t *i);

/* Has it no byte above 0x7f? */
bool utf8_is_ascii(struct slice s);

#endif
