/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes in another encoding made UTF-8, with iconv(3).
 */
#ifndef CONVERT_H
#define CONVERT_H

#include <stddef.h>
#include <sys/types.h>

struct convert;
struct diag;
struct raw;

/* From the encoding of that name, which is kept.  NULL and the diag if the
 * system does not know it. */
struct convert *convert_new(const char *encoding, struct diag *d);
void convert_free(struct convert *c);

/*
 * Takes bytes and puts up to n bytes of UTF-8 in p, where n is at least some
 * characters' worth.  Returns how many, 0 at the end, -1 and the diag if bytes
 * are not valid in the encoding or cannot be read.
 */
ssize_t convert_take(struct convert *c, struct raw *raw, char *p, size_t n,
    struct diag *d);

#endif
