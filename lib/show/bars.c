/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "show/sheet.h"
#include "show/style.h"
#include "show/bars.h"

/* One to seven eighths of a block; eight are a whole one. */
static const char *const eighths[] = {
	"▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"
};

void
bars_put(struct sheet *s, size_t column, double share,
    const struct show_look *look)
{
	double full = (double)(look->width / 2);
	struct buf bar;
	size_t n;

	buf_init(&bar);
	if (!look->utf8) {
		buf_fill(&bar, '#', (long)(share * full + 0.5));
		sheet_take(s, column, &bar);
		return;
	}
	n = (size_t)(share * full * 8 + 0.5);
	for (; n >= 8; n -= 8)
		buf_puts(&bar, eighths[7]);
	if (n > 0)
		buf_puts(&bar, eighths[n - 1]);
	sheet_take(s, column, &bar);
}
