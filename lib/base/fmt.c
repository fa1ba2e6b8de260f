/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/num.h"
#include "base/fmt.h"

/* A number in units of 10^-decimals: 123456 with 2 is 1,234.56. */
static void
put_scaled(struct buf *b, uint64_t scaled, unsigned decimals)
{
	char digits[32];
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

void
fmt_level(struct buf *b, double level)
{
	char text[NUM_SIZE];

	num_format(num_percent(level), text);
	buf_puts(b, text);
}
