/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>

#include "base/buf.h"
#include "base/num.h"
#include "kind-crosstab/axis/axis_name.h"

void
axis_name_put(struct buf *out, struct slice text, bool first)
{
	buf_printf(out, "%s%zu:", first ? "" : "+", text.n);
	buf_slice(out, text);
}

bool
axis_name_take(struct slice *rest, struct slice *text, bool first)
{
	struct slice s = *rest, length;
	uint64_t n;

	if (!first && !slice_begins(s, "+"))
		return false;
	if (!first)
		s = slice_behind(s, 1);
	if (!slice_part(&s, ':', &length) || s.p == NULL ||
	    !num_parse_uint(length, s.n, &n))
		return false;
	*text = slice_before(s, (size_t)n);
	*rest = slice_behind(s, (size_t)n);
	return true;
}
