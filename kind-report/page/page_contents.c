/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>

#include "base/buf.h"
#include "codebook/stem.h"
#include "tidy/tidy.h"
#include "show/bases.h"
#include "kind-report/content/report.h"
#include "kind-report/page/markup.h"
#include "kind-report/page/page_runs.h"
#include "kind-report/page/page_contents.h"

struct contents {
	const struct report *report;
	const char *attributes;
	struct buf *out;
};

static void
put_link(const struct contents *c, size_t section, struct slice text)
{
	buf_printf(c->out, "<li><a href=\"#s%zu\" dir=\"auto\"%s>",
	    section + 1, c->attributes);
	markup_put(c->out, text);
	buf_puts(c->out, "</a>");
}

/* The title, or what is its own of the wording. */
static struct slice
words_of(const struct section *s, const struct stem *stem)
{
	const struct tidy_table *t = s->tables[0];

	return t->title.n > 0 ? t->title : stem_own(stem, t->wording);
}

/* Is the question of the section among those of the other one? */
static bool
is_item(const struct section *s, const struct section *of)
{
	for (size_t i = 0; i < of->n; i++)
		if (slice_eq(of->tables[i]->question, s->tables[0]->question))
			return true;
	return false;
}

/* The end of the sections behind it that are items of it. */
static size_t
items_end(const struct contents *c, size_t first)
{
	const struct section *of = &c->report->sections[first];
	size_t end = first + 1;

	while (page_runs_question(c->report, end) != NULL &&
	    is_item(page_runs_question(c->report, end), of))
		end++;
	return end;
}

/* Entries below one, of questions that share a stem or none. */
static void
put_below(const struct contents *c, size_t first, size_t end,
    const struct stem *stem)
{
	if (first == end)
		return;
	buf_puts(c->out, "\n<ul>\n");
	for (size_t i = first; i < end; i++) {
		put_link(c, i, words_of(page_runs_question(c->report, i), stem));
		buf_puts(c->out, "</li>\n");
	}
	buf_puts(c->out, "</ul>\n");
}

/* A section, with its items below. */
static size_t
put_section(const struct contents *c, size_t i)
{
	const struct section *s = &c->report->sections[i];
	size_t end = s->kind == SECTION_QUESTION ? i + 1 : items_end(c, i);
	struct stem stem = bases_stem(&(struct bases){ s->tables, s->n });
	struct buf heading;

	buf_init(&heading);
	report_heading(s, &heading);
	put_link(c, i, buf_all(&heading));
	buf_clear(&heading);
	put_below(c, i + 1, end, &stem);
	buf_puts(c->out, "</li>\n");
	return end;
}

void
page_contents(const struct report *r, const char *attributes, struct buf *out)
{
	const struct contents c = { r, attributes, out };

	for (size_t i = 0, end; i < r->nsections; i = end) {
		struct stem stem = page_runs_find(r, i, &end);

		if (stem.shared.n == 0) {
			end = put_section(&c, i);
			continue;
		}
		put_link(&c, i, stem.shared);
		put_below(&c, i, end, &stem);
		buf_puts(out, "</li>\n");
	}
}
