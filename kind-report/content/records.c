/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/buf.h"
#include "tidy/tidy.h"
#include "kind-report/content/records.h"

/* The word at the beginning of the text, or 0. */
static size_t
word(struct slice text, const char **instead)
{
	static const char *const words[][2] = {
		{ "Respondents", "Records" }, { "respondents", "records" } };

	for (size_t i = 0; i < 2; i++)
		if (slice_begins(text, words[i][0])) {
			*instead = words[i][1];
			return strlen(words[i][0]);
		}
	return 0;
}

static struct slice
with_records(struct tidy *t, struct slice base)
{
	const char *instead;
	struct slice all;
	struct buf b;

	buf_init(&b);
	while (base.n > 0) {
		size_t n = word(base, &instead);

		if (n > 0)
			buf_puts(&b, instead);
		else
			buf_slice(&b, slice_before(base, n = 1));
		base = slice_behind(base, n);
	}
	all = (struct slice){ arena_string(&t->arena, buf_all(&b)), b.len };
	buf_clear(&b);
	return all;
}

void
records_mark(struct tidy *t)
{
	for (size_t i = 0; i < t->n; i++) {
		struct tidy_table *table = &t->tables[i];

		table->made.look.records = true;
		table->base = with_records(t, table->base);
		if (table->base_all.n > 0)
			table->base_all = with_records(t, table->base_all);
	}
}
