/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/length.h"
#include "kind-read/head/wording.h"

/* What stands between wording and option; the first bytes are the wording's. */
static const struct {
	const char *text;
	size_t wording;
} ends[] = { { " - ", 0 }, { " \xe2\x80\x93 ", 0 }, { ": ", 0 }, { "? ", 1 } };

/* How many bytes all titles begin with. */
static size_t
shared(const struct slice *titles, size_t n)
{
	size_t same = titles[0].n;

	for (size_t i = 1; i < n; i++) {
		size_t k = 0;

		while (k < same && k < titles[i].n &&
		    titles[i].p[k] == titles[0].p[k])
			k++;
		same = k;
	}
	return same;
}

void
wording_cut(struct slice *titles, size_t n, struct slice *wording)
{
	size_t same = n > 1 ? shared(titles, n) : 0, at = 0;
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
