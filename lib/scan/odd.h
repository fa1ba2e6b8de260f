/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes that are not plain ASCII text, and the first one that is wrong.
 */
#ifndef ODD_H
#define ODD_H

#include <stddef.h>
#include <stdint.h>

#include "scan/text.h"

/* Looks at the bytes of the block at this offset that odd has bits for. */
void odd_check(struct scan *s, const struct scan_text *text, size_t at,
    uint64_t odd);

/* The error is at the lowest of the bits, if there are any, of the block at this
 * offset; of several the first counts. */
void odd_found(struct scan *s, uint64_t where, enum scan_error error,
    size_t at);

#endif
