/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weighting/quad.h"

/* The natural logarithm of 2 in three doubles, the largest first: its bits 1 to
 * 53, 54 to 106 and the next. */
static const double ln2[] = { 0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56,
    0x1.7b57a079a1934p-111 };

#define HALVINGS 8		/* r is within 0.35 / 2^8 */
#define TERMS 11		/* 0.0014^12 / 12! is below 1e-42 */

/*
 * x = k ln 2 + 2^8 r: the series of e^r, squared eight times, times 2^k (Cody
 * and Waite 1980, Software Manual for the Elementary Functions, chapter 6, for
 * the reduction).
 */
quad
quad_exp(quad x)
{
	quad r, sum = 1, power = 2;
	int k;

	if (x > 11000 || x < -11000)
		x = x > 0 ? 11000 : -11000;
	k = (int)((double)x / ln2[0] + (x < 0 ? -0.5 : 0.5));
	r = ((x - k * (quad)ln2[0]) - k * (quad)ln2[1]) - k * (quad)ln2[2];
	r /= 1 << HALVINGS;
	for (int i = TERMS; i > 0; i--)
		sum = 1 + sum * r / i;
	for (int i = 0; i < HALVINGS; i++)
		sum *= sum;
	if (k < 0)
		power = (quad)0.5;
	for (unsigned n = (unsigned)(k < 0 ? -k : k); n > 0; n >>= 1) {
		if (n & 1)
			sum *= power;
		power *= power;
	}
	return sum;
}

quad
quad_ratio(fixed_uint num, fixed_uint den)
{
	return (quad)num / (quad)den;
}
