/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "buf.h"
#include "num.h"
#include "fmt.h"

/* The digits of a number that stands in units of 10^-decimals. */
static void
put_scaled(struct buf *b, fixed_uint scaled, unsigned decimals)
{
	char digits[64];
	size_t n = 0;

	do {
		digits[n++] = (char)('0' + (int)(scaled % 10));
		scaled /= 10;
	} while (scaled > 0 || n <= decimals);
	while (n-- > 0) {
		buf_putc(b, digits[n]);
		if (n == decimals && n > 0)
			buf_putc(b, '.');
		else if (n > decimals && (n - decimals) % 3 == 0)
			buf_putc(b, ',');
	}
}

void
fmt_count(struct buf *b, uint64_t n)
{
	put_scaled(b, n, 0);
}

void
fmt_ratio(struct buf *b, fixed_uint num, fixed_uint den, unsigned decimals)
{
	put_scaled(b, fixed_round(num, den, decimals), decimals);
}

void
fmt_double(struct buf *b, double value, unsigned decimals)
{
	double scaled = num_round(value, decimals);

	if (scaled >= 1e18) {
		buf_printf(b, "%g", value);
		return;
	}
	if (value < 0 && scaled > 0)
		buf_putc(b, '-');
	put_scaled(b, (uint64_t)scaled, decimals);
}

enum fmt_sign
fmt_share_sign(fixed_uint num, fixed_uint den, unsigned decimals)
{
	if (num == 0)
		return FMT_NONE;
	return fixed_round(num, den, decimals + 2) == 0 ? FMT_LOW : FMT_FIGURE;
}

void
fmt_share(struct buf *b, fixed_uint num, fixed_uint den, unsigned decimals)
{
	switch (fmt_share_sign(num, den, decimals)) {
	case FMT_NONE:
		buf_putc(b, '-');
		break;
	case FMT_LOW:
		buf_putc(b, '*');
		break;
	default:
		put_scaled(b, fixed_round(num, den, decimals + 2), decimals);
	}
}

void
fmt_level(struct buf *b, double level)
{
	char text[NUM_SIZE];

	num_format(num_percent(level), text);
	buf_puts(b, text);
}
