/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "buf.h"
#include "num.h"
#include "codebook_range.h"

static const char between[] = " thru ";

/* Where the word between the ends stands, or text.n. */
static size_t
find_between(struct slice text)
{
	size_t n = sizeof(between) - 1;

	for (size_t i = 0; i + n <= text.n; i++)
		if (memcmp(text.p + i, between, n) == 0)
			return i;
	return text.n;
}

bool
codebook_range_read(struct slice text, struct codebook_range *range)
{
	size_t i = find_between(text), n = sizeof(between) - 1;
	struct slice low = { text.p, i }, high;

	if (i == text.n)
		return false;
	high = (struct slice){ text.p + i + n, text.n - i - n };
	if (slice_is(low, "lowest"))
		range->low = -INFINITY;
	else if (!num_parse(low, &range->low))
		return false;
	if (slice_is(high, "highest"))
		range->high = INFINITY;
	else if (!num_parse(high, &range->high))
		return false;
	return range->low <= range->high;
}

static void
write_end(double end, struct buf *out)
{
	char text[NUM_SIZE];

	if (isinf(end)) {
		buf_puts(out, end < 0 ? "lowest" : "highest");
		return;
	}
	num_format(end, text);
	buf_puts(out, text);
}

void
codebook_range_write(const struct codebook_range *range, struct buf *out)
{
	write_end(range->low, out);
	buf_puts(out, between);
	write_end(range->high, out);
}
