/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <inttypes.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/untaken.h"
#include "stream/column.h"
#include "ask/bands.h"
#include "ask/group.h"
#include "ask/grouping.h"
#include "cli/remarks.h"
#include "ask/group_check.h"

/* So many values that no group takes are listed. */
#define SHOWN 10

void
group_check_bands(struct remarks *r, const struct group_checked *g)
{
	struct diag gap;

	for (size_t k = 0; bands_gap(g->groups, g->n, k, &gap); k++)
		remarks_add(r, "%.*s: %s", (int)g->column.n, g->column.p,
		    gap.text);
}

static void
say_value(struct remarks *r, const struct group_checked *g,
    const struct untaken_value *v)
{
	remarks_add(r, "%" PRIu64 " respondent%s %.*s \"%.*s\"%s, which no %s "
	    "takes", v->n, v->n == 1 ? " has" : "s have", (int)g->column.n,
	    g->column.p, (int)v->text.n, v->text.p, v->cut ? "..." : "",
	    g->what);
}

/* The n respondents whose values are not listed. */
static void
say_rest(struct remarks *r, const struct group_checked *g, uint64_t n,
    const char *values)
{
	remarks_add(r, "%" PRIu64 " respondent%s one of %s values of %.*s that "
	    "no %s takes", n, n == 1 ? " has" : "s have", values,
	    (int)g->column.n, g->column.p, g->what);
}

void
group_check_untaken(struct remarks *r, const struct group_checked *g)
{
	uint64_t rest = untaken_total(g->untaken);
	struct untaken_value *list;
	size_t n = untaken_list(g->untaken, &list);
	size_t shown = n > SHOWN + 1 ? SHOWN : n;
	struct diag values;

	for (size_t i = 0; i < shown; i++) {
		say_value(r, g, &list[i]);
		rest -= list[i].n;
	}
	free(list);
	if (rest == 0)
		return;
	if (untaken_many(g->untaken))
		diag_set(&values, "more than %d", UNTAKEN_MOST);
	else
		diag_set(&values, "%zu more", n - shown);
	say_rest(r, g, rest, values.text);
}

/* Adds the answer that no group takes and that could have been meant. */
static void
add_nearest(struct buf *b, const struct group_checked *g, struct slice text)
{
	struct untaken_value *list;
	size_t n = untaken_list(g->untaken, &list), near;
	struct slice *names = xcalloc(n, sizeof(*names));

	for (size_t i = 0; i < n; i++)
		names[i] = list[i].text;
	near = column_nearest(&(struct columns){ "", names, n }, text);
	if (near != COLUMN_NONE)
		buf_printf(b, "; did you mean \"%.*s\"?",
		    (int)names[near].n, names[near].p);
	free(names);
	free(list);
}

/* Adds how a range is written if the text may be meant for one. */
static void
add_range(struct buf *b, struct slice text)
{
	static const char *const signs[] = { "\xe2\x80\x93", " to ", " - ",
	    "Under ", "under ", "Over ", "over ", "and over", "or over",
	    " plus", "years", ">", "\xe2\x89\xa5", "\xe2\x88\x92",
	    "\xe2\x80\x90", "\xe2\x80\x91" };
	size_t digits = 0;

	for (size_t i = 0; i < text.n; i++)
		digits += text.p[i] >= '0' && text.p[i] <= '9';
	for (size_t i = 0; i < LENGTH(signs); i++)
		if (digits > 0 && slice_find_last(text, signs[i]) < text.n) {
			buf_puts(b, "; ranges are written 18-34, 35+ and "
			    "<18");
			return;
		}
}

/* What the text that nobody has may be instead. */
static void
add_hint(struct buf *b, const struct group_checked *g, struct slice text)
{
	size_t had = b->len;

	add_range(b, text);
	if (b->len == had)
		add_nearest(b, g, text);
}

/* The texts of one group that nobody has. */
static void
check_texts(struct remarks *r, const struct group_checked *g, size_t i)
{
	struct group_range range;
	struct buf hint;

	for (size_t k = 0; k < group_count(g->groups[i]); k++) {
		struct slice text = group_value(g->groups[i], k);

		if (grouping_given(g->grouping, i, k) ||
		    group_value_range(g->groups[i], k, &range))
			continue;
		buf_init(&hint);
		add_hint(&hint, g, text);
		remarks_unseen(r, "%.*s \"%.*s\"%s", (int)g->column.n,
		    g->column.p, (int)text.n, text.p,
		    hint.len > 0 ? hint.p : "");
		buf_clear(&hint);
	}
}

void
group_check_given(struct remarks *r, const struct group_checked *g)
{
	if (grouping_ambiguous(g->grouping))
		remarks_add(r, "%.*s: answers are labels and codes of others, "
		    "and are taken for labels", (int)g->column.n, g->column.p);
	for (size_t i = 0; i < g->n; i++)
		check_texts(r, g, i);
}
