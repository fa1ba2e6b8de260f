/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/length.h"
#include "base/buf.h"
#include "kind-report/content/study.h"
#include "tidy/tidy.h"
#include "show/bases.h"
#include "banner/summary_table.h"
#include "kind-report/content/report.h"

void
report_clear(struct report *r)
{
	for (size_t i = 0; i < r->nsections; i++) {
		free(r->sections[i].tables);
		buf_clear(&r->sections[i].who);
		buf_clear(&r->sections[i].made);
	}
	free(r->sections);
	free(r->origins);
}

const struct tidy_table *
report_first(const struct report *r)
{
	return r->tidy->n > 0 ? r->tidy->tables : r->weightings->tables;
}

struct slice
report_title(const struct report *r)
{
	struct slice title = r->study->values[STUDY_TITLE];

	return title.n > 0 ? title : slice_of("Survey report");
}

void
report_put_number(size_t n, struct buf *out)
{
	static const char *const words[] = { "no", "one", "two", "three",
	    "four", "five", "six", "seven", "eight", "nine", "ten" };

	if (n < LENGTH(words))
		buf_puts(out, words[n]);
	else
		buf_printf(out, "%zu", n);
}

static void
put_statements(const struct section *s, const char *what, struct buf *out)
{
	report_put_number(s->n, out);
	buf_printf(out, " %s%s", what, s->n == 1 ? "" : "s");
}

/* "Agree: four statements"; or "Kindness: Agree", of a title that does not say
 * the row. */
static void
put_summary(const struct section *s, struct buf *out)
{
	const struct tidy_table *t = s->tables[0];
	struct slice label = t->rows[summary_table_row(t, s->summary)].label;

	if (t->title.n == 0) {
		buf_slice(out, label);
		buf_puts(out, ": ");
		put_statements(s, "statement", out);
		return;
	}
	buf_slice(out, t->title);
	if (slice_eq(t->title, label))
		return;
	buf_puts(out, ": ");
	buf_slice(out, label);
}

void
report_heading(const struct section *s, struct buf *out)
{
	struct slice title = s->tables[0]->title;

	switch (s->kind) {
	case SECTION_QUESTION:
		buf_slice(out, title.n > 0 ? title : s->tables[0]->wording);
		break;
	case SECTION_WEIGHTING:
		buf_puts(out, "Weighting");
		break;
	case SECTION_SUMMARY:
		put_summary(s, out);
		break;
	case SECTION_ITEMS:
		buf_slice(out, title);
		if (title.n > 0)
			break;
		buf_puts(out, "Answers to ");
		put_statements(s, "item", out);
		break;
	case SECTION_AGREEMENT:
		buf_puts(out, "Agreement with ");
		put_statements(s, "statement", out);
		report_put_apart(s, out);
		break;
	}
}

void
report_put_who(const struct section *s, const char *before, struct buf *out)
{
	if (s->who.len == 0)
		return;
	buf_puts(out, before);
	buf_slice(out, buf_all(&s->who));
}

void
report_put_apart(const struct section *s, struct buf *out)
{
	report_put_who(s, ": ", out);
	buf_slice(out, buf_all(&s->made));
}

void
report_put_stem(const struct section *s, const char *before, struct buf *out)
{
	struct stem stem = bases_stem(&(struct bases){ s->tables, s->n });

	if (stem.shared.n == 0)
		return;
	buf_puts(out, before);
	buf_slice(out, stem.shared);
}
