/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stddef.h>

#include "base/buf.h"
#include "base/choice.h"

int
choice_find(const char *const *words, struct slice word)
{
	for (int i = 0; words[i] != NULL; i++)
		if (slice_is(word, words[i]))
			return i;
	return -1;
}

void
choice_put(struct buf *out, const char *const *words, const char *between,
    const char *last)
{
	for (size_t i = 0; words[i] != NULL; i++)
		buf_printf(out, "%s%s", i == 0 ? "" :
		    words[i + 1] == NULL ? last : between, words[i]);
}
