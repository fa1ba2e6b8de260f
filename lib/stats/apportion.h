/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whole numbers in proportion to weights, which sum to what they should.
 *
 * Largest remainders: each part gets what is whole of its share, and those of
 * the largest remainders one more (Hamilton's method; Balinski and Young 2001,
 * Fair Representation, chapter 3).
 */
#ifndef APPORTION_H
#define APPORTION_H

#include <stddef.h>
#include <stdint.h>

#include "stats/weight.h"

/*
 * Puts size * parts[i] / total in whole[i], rounded so that they sum to size;
 * of equal remainders the first are rounded up, and a part of 0 never is.  The
 * parts sum to the total, which is above 0; its product with size has to be
 * below 2^127.
 */
void apportion(const fixed_uint *parts, size_t n, fixed_uint total,
    uint64_t size, uint64_t *whole);

#endif
