/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * p-values corrected for several tests.
 */
#ifndef ADJUST_H
#define ADJUST_H

#include <stdbool.h>
#include <stddef.h>

enum adjust {
	ADJUST_NONE,
	ADJUST_BONFERRONI,	/* p times n, at most 1 */
	ADJUST_BH		/* Benjamini and Hochberg 1995 */
};

/* "none", "bonferroni", "bh". */
const char *adjust_name(enum adjust method);
bool adjust_find(const char *name, enum adjust *method);

/* Corrects the n p-values of one family in their place (R: p.adjust). */
void adjust_p(enum adjust method, double *p, size_t n);

#endif
