/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "stream/column.h"
#include "cli/remarks.h"
#include "count/survey.h"
#include "count/survey_ticks.h"

/* How many columns a pattern has. */
struct found {
	size_t n;
	size_t ticks;		/* that are ticked or empty, */
	size_t blank;		/* and that are always empty */
};

static bool
is_ticks(const struct survey *s, const struct tally_result *r)
{
	size_t given = 0;

	for (size_t i = 0; i < r->nrows; i++)
		given += r->rows[i].given && !r->rows[i].absent;
	return given == 1 && r->excluded.n == 0 &&
	    r->base.all.n - r->absent.n < s->counted.asked;
}

static struct found
look_at(const struct survey *s, struct slice pattern)
{
	struct found f = { 0, 0, 0 };

	for (size_t i = 0; i < s->n; i++) {
		const struct question *q = &s->questions[i];
		const struct tally_result *r = tally_result(q->tally);

		if (q->kind != TALLY_SINGLE || !column_glob(pattern, q->name))
			continue;
		f.n++;
		f.ticks += is_ticks(s, r);
		f.blank += r->base.all.n == r->absent.n;
	}
	return f;
}

static void
check_pattern(const struct survey *s, struct slice pattern, struct remarks *r)
{
	struct found f = look_at(s, pattern);

	if (f.ticks < 2 || f.ticks + f.blank + 1 < f.n)
		return;
	remarks_add(r, "%zu of %zu columns that fit \"%.*s\" have one answer "
	    "each and are empty otherwise, so it is 100%% of those who gave "
	    "it; if people could tick several, --multi 'NAME=%.*s' makes one "
	    "question of them", f.ticks, f.n, (int)pattern.n, pattern.p,
	    (int)pattern.n, pattern.p);
}

static bool
is_pattern(const struct survey *s, struct slice part)
{
	for (size_t i = 0; i < s->n; i++)
		if (slice_eq(s->questions[i].name, part))
			return false;
	return memchr(part.p, '*', part.n) != NULL ||
	    memchr(part.p, '?', part.n) != NULL;
}

void
survey_ticks_check(const struct survey *s, const char *list,
    struct remarks *r)
{
	bool quoted;

	while (list != NULL && *list != '\0') {
		struct slice part = column_part(&list, &quoted);

		if (!quoted && is_pattern(s, part))
			check_pattern(s, part, r);
		list += *list == ',';
	}
}
