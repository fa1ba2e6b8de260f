/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/untaken.h"
#include "stream/csvin.h"
#include "codebook/codebook.h"
#include "codebook/order.h"
#include "ask/bands.h"
#include "ask/breakspec.h"
#include "ask/group.h"
#include "ask/group_check.h"
#include "ask/grouping.h"
#include "kind-weight/input.h"
#include "kind-weight/level.h"

/* A margin with more categories is none that anybody weights to. */
#define MOST 1000

struct level {
	struct input *input;
	struct breakspec spec;
	const struct codebook_variable *v;
	size_t field;
	struct grouping *grouping;	/* of groups, if there are any */
	bool *in;
	struct untaken *untaken;
	struct map *answers;	/* else */
};

static int
set_up(struct level *l, struct diag *d)
{
	struct input *i = l->input;
	struct diag why;
	size_t column = column_need(&i->cols, l->spec.column, d);

	if (column == COLUMN_NONE)
		return -1;
	if (bands_check(l->spec.groups, l->spec.ngroups, &why) < 0)
		return diag_set(d, "--margin: %.*s: %s",
		    (int)l->spec.column.n, l->spec.column.p, why.text);
	l->field = csvin_want(i->in, column);
	if (i->codebook != NULL)
		l->v = codebook_find(i->codebook, l->spec.column);
	l->grouping = grouping_new(l->spec.groups, l->spec.ngroups,
	    i->codebook, l->v);
	l->in = xcalloc(l->spec.ngroups, sizeof(*l->in));
	l->untaken = untaken_new();
	l->answers = map_new();
	return 0;
}

struct level *
level_new(struct slice text, struct input *i, struct diag *d)
{
	struct level *l = xcalloc(1, sizeof(*l));
	char *copy = xstrndup(text.p, text.n);
	struct diag why;
	int status;

	l->input = i;
	status = breakspec_parse(&l->spec, copy, &why);
	if (status < 0)
		diag_set(d, "--margin: %s", why.text);
	else
		status = set_up(l, d);
	free(copy);
	if (status == 0)
		return l;
	level_free(l);
	return NULL;
}

void
level_free(struct level *l)
{
	if (l == NULL)
		return;
	breakspec_clear(&l->spec);
	grouping_free(l->grouping);
	free(l->in);
	untaken_free(l->untaken);
	map_free(l->answers);
	free(l);
}

static int
find_group(struct level *l, struct slice field, size_t *category,
    struct diag *d)
{
	int place = grouping_find(l->grouping, field, l->in, d);

	if (place < 0)
		return -1;
	if (place == GROUPING_NONE)
		untaken_add(l->untaken, field);
	for (size_t i = 0; i < l->spec.ngroups; i++) {
		if (!l->in[i])
			continue;
		if (*category != LEVEL_NONE)
			return diag_set(d, "%.*s: \"%.*s\" is in two groups",
			    (int)l->spec.column.n, l->spec.column.p,
			    (int)field.n, field.p);
		*category = i;
	}
	return 0;
}

static int
find_answer(struct level *l, struct slice field, size_t *category,
    struct diag *d)
{
	const struct codebook_answer *a = l->v == NULL ? NULL :
	    codebook_answer(l->v, field);

	if (input_is_missing(l->input, l->v, field))
		return 0;
	*category = map_add(l->answers, a == NULL ? field :
	    codebook_label(a));
	if (*category < MOST)
		return 0;
	return diag_set(d, "%.*s: more than %d answers; groups make fewer "
	    "categories, as --margin 'age:18-24,25-49,50+' does",
	    (int)l->spec.column.n, l->spec.column.p, MOST);
}

int
level_find(struct level *l, size_t *category, struct diag *d)
{
	struct slice field = csvin_field(l->input->in, l->field);

	*category = LEVEL_NONE;
	return l->spec.ngroups > 0 ? find_group(l, field, category, d) :
	    find_answer(l, field, category, d);
}

size_t
level_count(const struct level *l)
{
	return l->spec.ngroups > 0 ? l->spec.ngroups :
	    map_count(l->answers);
}

/* The place of the label among the codebook's answers, or n. */
static size_t
listed(const struct level *l, struct slice label)
{
	size_t i = 0, n = l->v == NULL ? 0 : l->v->nanswers;

	while (i < n && !slice_eq(codebook_label(&l->v->answers[i]), label))
		i++;
	return i;
}

/* The codebook's order; what it does not list comes behind, as it would
 * alone. */
void
level_order(const struct level *l, size_t *places)
{
	size_t n = level_count(l), k = 0;
	struct slice *labels;
	size_t *alone;

	for (size_t i = 0; i < n; i++)
		places[i] = i;
	if (l->spec.ngroups > 0)
		return;
	labels = xcalloc(n, sizeof(*labels));
	alone = xcalloc(n, sizeof(*alone));
	for (size_t i = 0; i < n; i++)
		labels[i] = map_member(l->answers, i);
	order_answers(labels, n, alone);
	for (size_t at = 0; l->v != NULL && at < l->v->nanswers; at++)
		for (size_t i = 0; i < n; i++)
			if (listed(l, labels[i]) == at)
				places[k++] = i;
	for (size_t i = 0; i < n; i++)
		if (l->v == NULL ||
		    listed(l, labels[alone[i]]) == l->v->nanswers)
			places[k++] = alone[i];
	free(labels);
	free(alone);
}

/* A text in quotes if it holds what the file uses. */
static void
put_text(struct slice text, const char *special, char quote, struct buf *b,
    bool quoted)
{

	for (size_t i = 0; i < text.n; i++)
		quoted |= strchr(special, text.p[i]) != NULL;
	if (!quoted) {
		buf_slice(b, text);
		return;
	}
	buf_putc(b, quote);
	for (size_t i = 0; i < text.n; i++) {
		buf_putc(b, text.p[i]);
		if (text.p[i] == quote)
			buf_putc(b, quote);
	}
	buf_putc(b, quote);
}

struct slice
level_column(const struct level *l)
{
	return l->spec.column;
}

void
level_put_column(const struct level *l, struct buf *b)
{
	put_text(l->spec.column, "*`\"", '`', b, false);
}

#define SPECIAL "*|=\""

/* A whole answer that could be taken for something else: a range, a mean. */
static void
put_answer(struct slice answer, struct buf *b)
{
	char *text = xstrndup(answer.p, answer.n);
	struct diag d;
	struct group *g = group_parse(text, &d);
	bool plain = g != NULL && group_count(g) == 1 && !group_has_range(g) &&
	    slice_eq(group_value(g, 0), answer) && text[0] != '[';

	put_text(answer, plain ? "*" : "", '"', b, !plain);
	group_free(g);
	free(text);
}

void
level_put_category(const struct level *l, size_t category, struct buf *b)
{
	const struct group *g;
	struct group_range range;

	if (l->spec.ngroups == 0) {
		put_answer(map_member(l->answers, category), b);
		return;
	}
	g = l->spec.groups[category];
	if (group_count(g) > 1 ||
	    !slice_eq(group_value(g, 0), group_label(g))) {
		put_text(group_label(g), SPECIAL ",:", '"', b, false);
		buf_putc(b, '=');
	}
	for (size_t i = 0; i < group_count(g); i++) {
		buf_puts(b, i > 0 ? "|" : "");
		if (group_value_range(g, i, &range))
			buf_slice(b, group_value(g, i));
		else
			put_text(group_value(g, i), SPECIAL ",:", '"', b,
			    false);
	}
}

void
level_check(const struct level *l, struct remarks *r)
{
	struct group_checked g = { .column = l->spec.column, .what = "group",
	    .groups = l->spec.groups, .n = l->spec.ngroups,
	    .grouping = l->grouping, .untaken = l->untaken };

	if (l->spec.ngroups == 0)
		return;
	group_check_bands(r, &g);
	group_check_untaken(r, &g);
	group_check_given(r, &g);
}
