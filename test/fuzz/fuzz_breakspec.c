/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Nested breaks, a newline, and a field.  A break that is read has no > outside
 * quotes, and its groups have labels that differ; a grouping says what each
 * group says.
 */
#include <stdbool.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/slice.h"
#include "base/diag.h"
#include "codebook/answer_number.h"
#include "ask/group.h"
#include "ask/breakspec.h"
#include "ask/grouping.h"

#include "replay.h"

#define LONGEST 65536

static void
check_labels(const struct breakspec *b)
{
	for (size_t i = 0; i < b->ngroups; i++) {
		struct slice label = group_label(b->groups[i]);

		check(label.n > 0);
		check(group_count(b->groups[i]) > 0);
		for (size_t k = 0; k < i; k++)
			check(!slice_eq(label, group_label(b->groups[k])));
	}
}

static void
check_grouping(const struct breakspec *b, struct slice field)
{
	struct grouping *g = grouping_new(b->groups, b->ngroups, NULL, NULL);
	bool *in = xcalloc(b->ngroups, sizeof(*in)), any = false;
	struct diag d;
	int found = grouping_find(g, field, in, &d);
	struct answer_number number = answer_number_field(field);

	for (size_t i = 0; i < b->ngroups; i++) {
		check(in[i] ==
		    (field.n > 0 && group_has(b->groups[i],
		    field, &number)));
		any |= in[i];
	}
	check(found == (any ? GROUPING_FOUND :
	    field.n > 0 ? GROUPING_NONE : GROUPING_MISSING));
	free(in);
	grouping_free(g);
}

static void
check_break(const char *text, struct slice field)
{
	struct slice level;
	struct breakspec b;
	struct diag d;

	if (breakspec_parse(&b, text, &d) < 0) {
		check(b.ngroups == 0 && b.groups == NULL);
		check(strlen(d.text) < sizeof(d.text));
		return;
	}
	check(b.column.n > 0);
	check_labels(&b);
	check_grouping(&b, field);
	check(breakspec_level(&text, &level));
	check(text == NULL);
	breakspec_clear(&b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	char *text = xstrndup((const char *)p, n < LONGEST ? n : LONGEST);
	char *newline = strchr(text, '\n');
	struct slice field = { "", 0 }, level;
	const char *rest = text;
	size_t levels = 0, bytes = 0;

	if (newline != NULL) {
		field = slice_of(newline + 1);
		*newline = '\0';
	}
	while (breakspec_level(&rest, &level)) {
		char *copy = xstrndup(level.p, level.n);

		check_break(copy, field);
		free(copy);
		levels++;
		bytes += level.n;
	}
	check(levels > 0 && bytes + levels - 1 <= strlen(text));
	free(text);
	return 0;
}
