/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * samples SEED COLUMNS EACH QUESTIONS PERCENT SPREAD: write a survey in which
 * there is nothing to find: EACH respondents in each of COLUMNS groups g, and
 * QUESTIONS of which PERCENT say Yes whatever the group.  The logarithms of the
 * weights are normal with a standard deviation of SPREAD percent; 0 is none.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* splitmix64 (Steele, Lea and Flood 2014, figure 17), from 0 to below 1 */
static double
draw(uint64_t *seed)
{
	uint64_t z = *seed += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return ldexp((double)((z ^ z >> 31) >> 11), -53);
}

/* Box and Muller 1958 */
static double
normal(uint64_t *seed)
{
	double r = sqrt(-2 * log(1 - draw(seed)));

	return r * cos(8 * atan(1) * draw(seed));
}

static void
respondent(uint64_t *seed, const long *n, long group)
{
	printf("%.4f,g%ld", exp(normal(seed) * (double)n[4] / 100), group);
	for (long i = 0; i < n[2]; i++)
		printf(",%s", draw(seed) * 100 < (double)n[3] ? "Yes" : "No");
	putchar('\n');
}

int
main(int argc, char **argv)
{
	long n[5];		/* COLUMNS to SPREAD */
	uint64_t seed;

	if (argc != 7) {
		fputs("usage: samples seed columns each questions percent "
		    "spread\n", stderr);
		return 2;
	}
	seed = strtoull(argv[1], NULL, 10);
	for (int i = 0; i < 5; i++)
		n[i] = strtol(argv[i + 2], NULL, 10);
	fputs("w,g", stdout);
	for (long i = 1; i <= n[2]; i++)
		printf(",q%ld", i);
	putchar('\n');
	for (long i = 0; i < n[0] * n[1]; i++)
		respondent(&seed, n, i / n[1] + 1);
	return fflush(stdout) == 0 ? 0 : 2;
}
