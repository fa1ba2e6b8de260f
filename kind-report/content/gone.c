/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/width.h"
#include "base/xalloc.h"
#include "tidy/tidy.h"
#include "kind-report/content/report.h"
#include "kind-report/content/question_name.h"
#include "wave/lacking.h"
#include "wave/waves.h"
#include "kind-report/content/gone.h"

/* Of which questions the same is said. */
struct asked {
	const struct tidy_table *first;
	struct map *questions;
};

struct said {
	struct map *texts;
	struct asked *asked;	/* of each text */
	size_t cap;
};

static void
say(struct said *s, const struct tidy_table *t, struct buf *text)
{
	size_t n = map_count(s->texts), i;

	if (text->len == 0)
		return;
	i = map_add(s->texts, buf_all(text));
	if (i == n) {
		s->asked = xgrow(s->asked, n, &s->cap, sizeof(*s->asked));
		s->asked[i] = (struct asked){ t, map_new() };
	}
	map_add(s->asked[i].questions, t->question);
	text->len = 0;
}

/* Is it the first of those that mean the same?  It stands for them. */
static bool
is_first(const struct report *r, size_t table)
{
	const struct tidy_table *tables = r->tidy->tables;

	for (size_t i = 0; i < table; i++)
		if (waves_together(r->waves, &tables[table], &tables[i]))
			return false;
	return true;
}

static bool
any_compared(const struct report *r, const struct tidy_table *t)
{
	for (size_t i = 0; i < r->tidy->n; i++)
		if (waves_together(r->waves, t, &r->tidy->tables[i]) &&
		    waves_any(r->waves, &r->tidy->tables[i]))
			return true;
	return false;
}

static void
say_table(struct said *s, const struct report *r, const struct tidy_table *t)
{
	struct buf text;

	buf_init(&text);
	for (enum lacking what = 0; what <= LACKING_COLUMNS; what++) {
		lacking_put(&text, r->waves, t, what);
		say(s, t, &text);
	}
	if (!any_compared(r, t)) {
		buf_puts(&text, "no figure can be compared with the last "
		    "wave");
		say(s, t, &text);
	}
	buf_clear(&text);
}

static void
put_line(const struct report *r, const struct said *s, size_t i,
    struct buf *out)
{
	size_t others = map_count(s->asked[i].questions) - 1;

	question_name_clean(r, s->asked[i].first, out);
	if (others > 0)
		buf_printf(out, " and %zu other question%s", others,
		    others == 1 ? "" : "s");
	buf_puts(out, ": ");
	width_clean(out, map_member(s->texts, i));
	buf_putc(out, '\n');
}

void
gone_put(const struct report *r, struct buf *out)
{
	struct said said = { map_new(), xcalloc(1, sizeof(*said.asked)), 1 };

	for (size_t i = 0; i < r->tidy->n; i++) {
		const struct tidy_table *t = &r->tidy->tables[i];

		if (waves_of(r->waves, t) == WAVES_SAME && is_first(r, i))
			say_table(&said, r, t);
	}
	for (size_t i = 0; i < map_count(said.texts); i++) {
		put_line(r, &said, i, out);
		map_free(said.asked[i].questions);
	}
	map_free(said.texts);
	free(said.asked);
}
