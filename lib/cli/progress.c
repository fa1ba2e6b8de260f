/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/fmt.h"
#include "cli/progress.h"

#define MEGABYTE 1e6

static void
put_megabytes(struct buf *out, double bytes)
{
	fmt_double(out, bytes / MEGABYTE, 0);
	buf_puts(out, " MB");
}

void
progress_text(const struct progress *p, struct buf *out)
{
	double rate = (double)p->bytes / p->seconds;

	if (p->respondents > 0) {
		fmt_count(out, p->respondents);
		buf_puts(out, " respondents, ");
	}
	put_megabytes(out, (double)p->bytes);
	if (p->size > 0) {
		buf_puts(out, " of ");
		put_megabytes(out, (double)p->size);
	}
	buf_puts(out, ", ");
	put_megabytes(out, rate);
	buf_puts(out, "/s");
	if (p->size > p->bytes && p->bytes > 0) {
		buf_puts(out, ", ");
		fmt_double(out, (double)(p->size - p->bytes) / rate, 0);
		buf_puts(out, " s left");
	}
}
