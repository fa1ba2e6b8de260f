/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stats/share.h"

enum share_sign
share_sign(fixed_uint num, fixed_uint den, unsigned decimals)
{
	if (num == 0)
		return SHARE_NONE;
	return fixed_round(num, den, decimals + 2) == 0 ? SHARE_LOW :
	    SHARE_FIGURE;
}
