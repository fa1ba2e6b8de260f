/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers that look random and are the same in every run: splitmix64 (Steele,
 * Lea and Flood 2014, figure 17).
 */
#ifndef RANDOM_H
#define RANDOM_H

#include <stdint.h>

static inline uint64_t
random_next(uint64_t *seed)
{
	uint64_t z = *seed += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

/* From 0 to n - 1. */
static inline unsigned
random_below(uint64_t *seed, unsigned n)
{
	return (unsigned)((random_next(seed) >> 32) * n >> 32);
}

#endif
