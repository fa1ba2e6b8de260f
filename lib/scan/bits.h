/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bits of 64, counted and found.
 */
#ifndef BITS_H
#define BITS_H

#include <stdbool.h>
#include <stdint.h>

/* How many bits of x are set. */
static inline unsigned
bits_count(uint64_t x)
{
	x -= x >> 1 & 0x5555555555555555u;
	x = (x & 0x3333333333333333u) + (x >> 2 & 0x3333333333333333u);
	x = (x + (x >> 4)) & 0x0f0f0f0f0f0f0f0fu;
	return (unsigned)(x * 0x0101010101010101u >> 56);
}

/* The number of the lowest bit set in x, which is not 0. */
static inline unsigned
bits_lowest(uint64_t x)
{
	return (unsigned)__builtin_ctzll(x);
}

/* bits_count by the machine's instruction, if it has one. */
static inline __attribute__((always_inline)) unsigned
bits_counted(bool has_popcount, uint64_t x)
{
	return has_popcount ? (unsigned)__builtin_popcountll(x) :
	    bits_count(x);
}

#endif
