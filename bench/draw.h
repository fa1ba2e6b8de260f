/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the surveys for measuring are drawn with: splitmix64 (Steele, Lea and
 * Flood 2014) without its last step.
 */
#ifndef DRAW_H
#define DRAW_H

#include <stdint.h>

/* From 0 to n - 1. */
static inline uint32_t
draw(uint64_t *seed, uint32_t n)
{
	uint64_t z = *seed += 0x9e3779b97f4a7c15U;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9U;
	z = (z ^ z >> 27) * 0x94d049bb133111ebU;
	return (uint32_t)((z >> 32) * n >> 32);
}

#endif
