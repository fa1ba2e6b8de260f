/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/length.h"
#include "codebook/tick.h"

static bool
one_of(struct slice field, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (slice_eq_nocase(field, slice_of(words[i])))
			return true;
	return false;
}

bool
tick_is_set(struct slice field)
{
	static const char *const no[] = { "No", "N", "0", "FALSE",
	    "Not selected", "Unchecked" };

	return field.n > 0 && !one_of(field, no, LENGTH(no));
}

bool
tick_is_yes(struct slice field)
{
	static const char *const yes[] = { "Yes", "Y", "1", "TRUE",
	    "Selected", "Checked" };

	return one_of(field, yes, LENGTH(yes));
}
