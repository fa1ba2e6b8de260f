/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mrset: each text comes to an end, and what is found in it lies within it. */
#include "kind-read/stat/mrset.h"

#include "replay.h"

static void
check_within(struct slice text, struct slice part)
{
	check(part.n <= text.n);
	check(part.n == 0 || (part.p >= text.p &&
	    part.p + part.n <= text.p + text.n));
}

static void
check_set(struct slice text, struct mrset *set)
{
	struct slice name;
	size_t members = 0;

	check(set->name.n >= 2 && set->name.p[0] == '$');
	check(set->kind == 'C' || set->kind == 'D' || set->kind == 'E');
	check(set->kind != 'C' || set->counted.n == 0);
	check_within(text, set->name);
	check_within(text, set->counted);
	check_within(text, set->label);
	check_within(text, set->members);
	while (mrset_member(&set->members, &name)) {
		check(name.n > 0);
		check_within(text, name);
		check(members++ < text.n);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct slice text = { (const char *)p, n }, rest = text;
	enum mrset_result result;
	struct mrset set;
	size_t before;

	do {
		before = rest.n;
		result = mrset_next(&rest, &set);
		check_within(text, rest);
		check(result == MRSET_END || rest.n < before);
		if (result == MRSET_FOUND)
			check_set(text, &set);
	} while (result != MRSET_END);
	return 0;
}
