/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sign that people see in place of a share.
 */
#ifndef SHARE_H
#define SHARE_H

#include "stats/fixed.h"

enum share_sign {
	SHARE_FIGURE,		/* none: it has a figure */
	SHARE_NONE,		/* "-": nobody */
	SHARE_LOW		/* "*": above 0, but rounds to 0 */
};

/* Of 100 * num / den with so many decimals; den must not be 0. */
enum share_sign share_sign(fixed_uint num, fixed_uint den, unsigned decimals);

#endif
