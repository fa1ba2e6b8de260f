/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "tidy/tidy.h"
#include "base/width.h"
#include "show/bases.h"
#include "kind-report/content/report.h"
#include "kind-report/content/question_name.h"

void
question_name(const struct section *s, const struct tidy_table *t,
    struct buf *out)
{
	struct stem stem = { .head = 0 };

	if (s->kind != SECTION_QUESTION)
		stem = bases_stem(&(struct bases){ s->tables, s->n });
	else if (t->title.n > 0) {
		buf_slice(out, t->title);
		return;
	}
	buf_slice(out, stem_own(&stem, t->wording));
}

static bool
has_table(const struct section *s, const struct tidy_table *t)
{
	for (size_t i = 0; i < s->n; i++)
		if (s->tables[i] == t)
			return true;
	return false;
}

void
question_name_clean(const struct report *r, const struct tidy_table *t,
    struct buf *out)
{
	const struct section *s = r->sections;
	struct buf name;

	while (!has_table(s, t))
		s++;
	buf_init(&name);
	question_name(s, t, &name);
	width_clean(out, buf_all(&name));
	buf_clear(&name);
}
