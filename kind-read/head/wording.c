/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/length.h"
#include "kind-read/head/wording.h"

/* What stands between wording and option; the first bytes are the wording's. */
static const struct {
	const char *text;
	size_t wording;
} ends[] = { { " - ", 0 }, { " \xe2\x80\x93 ", 0 }, { ": ", 0 }, { "? ", 1 } };

void
wording_cut(struct slice *titles, size_t n, struct slice *wording)
{
	size_t same = n > 1 ? slice_shared(titles, n) : 0, at = 0;
	struct slice begin;

	*wording = (struct slice){ "", 0 };
	if (same == 0)
		return;
	begin = slice_before(titles[0], same);
	for (size_t i = 0; i < LENGTH(ends); i++) {
		size_t from = slice_find_last(begin, ends[i].text);
		size_t end = from + strlen(ends[i].text);

		if (from == 0 || from >= begin.n || end <= at)
			continue;
		at = end;
		*wording = slice_before(begin, from + ends[i].wording);
	}
	for (size_t i = 0; i < n; i++)
		if (titles[i].n <= at)
			at = 0;
	if (at == 0)
		*wording = (struct slice){ "", 0 };
	for (size_t i = 0; i < n; i++)
		titles[i] = slice_behind(titles[i], at);
}
