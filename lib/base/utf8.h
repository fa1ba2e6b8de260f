/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UTF-8: is it valid?
 */
#ifndef UTF8_H
#define UTF8_H

#include <stddef.h>

/*
 * The length of the character at p, 1 to 4, or 0 if the bytes up to n are no
 * valid character: overlong forms, surrogates and values above U+10FFFF are
 * invalid (RFC 3629).
 */
size_t utf8_length(const unsigned char *p, size_t n);

/* The offset of the first byte that is not valid UTF-8, or n if all is. */
size_t utf8_invalid(const unsigned char *p, size_t n);

#endif
