/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "stats/share.h"

void
share_ratio(struct buf *b, fixed_uint num, fixed_uint den, unsigned decimals)
{
	fmt_scaled(b, fixed_round(num, den, decimals), decimals);
}

enum share_sign
share_sign(fixed_uint num, fixed_uint den, unsigned decimals)
{
	if (num == 0)
		return SHARE_NONE;
	return fixed_round(num, den, decimals + 2) == 0 ? SHARE_LOW :
	    SHARE_FIGURE;
}

void
share_put(struct buf *b, fixed_uint num, fixed_uint den, unsigned decimals)
{
	switch (share_sign(num, den, decimals)) {
	case SHARE_NONE:
		buf_putc(b, '-');
		break;
	case SHARE_LOW:
		buf_putc(b, '*');
		break;
	default:
		fmt_scaled(b, fixed_round(num, den, decimals + 2), decimals);
	}
}
