/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/buf.h"
#include "base/map.h"
#include "stream/column.h"
#include "codebook/codebook.h"
#include "base/fmt.h"
#include "kind-codebook/words.h"
#include "kind-codebook/unknown.h"

/* More different values than these are not told apart. */
#define MOST_KEPT 1000

#define MOST_SHOWN 10

/* One letter more or less in a shorter text is no typing error. */
#define SHORTEST 3

void
unknown_add(struct unknown *u, struct slice value)
{
	size_t i, n;

	u->total++;
	if (u->many)
		return;
	if (u->values == NULL)
		u->values = map_new();
	n = map_count(u->values);
	i = map_add(u->values, value);
	if (i == n) {
		u->counts = xgrow(u->counts, n, &u->cap, sizeof(*u->counts));
		u->counts[n] = 0;
	}
	u->counts[i]++;
	u->many = map_count(u->values) > MOST_KEPT;
}

void
unknown_clear(struct unknown *u)
{
	map_free(u->values);
	free(u->counts);
}

/* Adds "3 respondents have". */
static void
put_count(struct buf *out, uint64_t n)
{
	fmt_count(out, n);
	buf_puts(out, n == 1 ? " respondent has" : " respondents have");
}

struct value {
	struct slice text;
	uint64_t n;
};

static int
compare(const void *a, const void *b)
{
	const struct value *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return slice_cmp(x->text, y->text);
}

static struct value *
sorted(const struct unknown *u, size_t n)
{
	struct value *list = xcalloc(n, sizeof(*list));

	for (size_t i = 0; i < n; i++)
		list[i] = (struct value){ map_member(u->values, i),
		    u->counts[i] };
	qsort(list, n, sizeof(*list), compare);
	return list;
}

size_t
unknown_values(const struct unknown *u, struct slice **list)
{
	size_t n = u->values != NULL && !u->many ? map_count(u->values) : 0;
	struct value *values = sorted(u, n);

	*list = xcalloc(n, sizeof(**list));
	for (size_t i = 0; i < n; i++)
		(*list)[i] = values[i].text;
	free(values);
	return n;
}

static void
suggest(const struct codebook_variable *v, struct slice value,
    struct buf *out)
{
	struct slice *labels = xcalloc(v->nanswers, sizeof(*labels));
	struct columns c = { "", labels, v->nanswers };
	size_t near = COLUMN_NONE;

	for (size_t i = 0; i < v->nanswers; i++)
		labels[i] = codebook_label(&v->answers[i]);
	if (value.n >= SHORTEST)
		near = column_nearest(&c, value);
	if (near != COLUMN_NONE) {
		buf_puts(out, "; did you mean ");
		words_text(out, labels[near]);
		buf_putc(out, '?');
	}
	free(labels);
}

static void
put_line(const struct value *value, const char *prefix, const char *why,
    const struct codebook_variable *v, struct buf *out)
{
	buf_puts(out, prefix);
	put_count(out, value->n);
	buf_putc(out, ' ');
	words_text(out, value->text);
	buf_printf(out, ", %s", why);
	if (v != NULL)
		suggest(v, value->text, out);
	buf_putc(out, '\n');
}

static void
put_rest(size_t values, uint64_t respondents, const char *prefix,
    struct buf *out)
{
	buf_puts(out, prefix);
	put_count(out, respondents);
	buf_puts(out, " one of ");
	fmt_count(out, values);
	buf_printf(out, " other value%s like that\n", values == 1 ? "" : "s");
}

/* Which of very many values are kept depends on the order of respondents, so
 * none of them is shown. */
void
unknown_lines(const struct unknown *u, const char *prefix, const char *why,
    const struct codebook_variable *v, struct buf *out)
{
	size_t n = u->values != NULL ? map_count(u->values) : 0;
	uint64_t rest = u->total;
	struct value *list;

	if (u->many) {
		buf_puts(out, prefix);
		put_count(out, u->total);
		buf_puts(out, " one of more than ");
		fmt_count(out, MOST_KEPT);
		buf_printf(out, " values, %s\n", why);
		return;
	}
	list = sorted(u, n);
	for (size_t i = 0; i < n && i < MOST_SHOWN; i++) {
		put_line(&list[i], prefix, why, v, out);
		rest -= list[i].n;
	}
	if (n > MOST_SHOWN)
		put_rest(n - MOST_SHOWN, rest, prefix, out);
	free(list);
}
