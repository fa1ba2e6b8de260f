/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/buf.h"
#include "base/diag.h"
#include "stats/sums.h"
#include "partial/partial.h"
#include "partial/partial_sums.h"

/* Between two names; in a name it is written otherwise, as is the backslash. */
#define BETWEEN "\\t"

void
partial_sums_key(struct buf *key, struct slice name)
{
	struct buf text;

	if (slice_count(name, '\t') == 0 && slice_count(name, '\\') == 0) {
		buf_puts(key, BETWEEN);
		partial_put_text(key, name);
		return;
	}
	buf_init(&text);
	for (size_t i = 0; i < name.n; i++)
		if (name.p[i] == '\t')
			buf_puts(&text, "\\t");
		else if (name.p[i] == '\\')
			buf_puts(&text, "\\\\");
		else
			buf_putc(&text, name.p[i]);
	buf_puts(key, BETWEEN);
	partial_put_text(key, buf_all(&text));
	buf_clear(&text);
}

void
partial_sums_name(struct slice *rest, struct buf *name)
{
	struct buf text;
	size_t i = 0;

	while (i < rest->n && (rest->p[i] != '\\' ||
	    !slice_begins(slice_behind(*rest, i), BETWEEN)))
		i += rest->p[i] == '\\' ? 2 : 1;
	buf_init(&text);
	partial_get_text(&text, slice_before(*rest, i));
	partial_get_text(name, buf_all(&text));
	buf_clear(&text);
	*rest = slice_behind(*rest, i < rest->n ? i + strlen(BETWEEN) : i);
}

static void
put(struct partial *p, struct slice key, const struct whole *numbers, size_t n)
{
	struct partial_line line = { .key = key, .n = n };
	struct diag d;
	bool any = false;

	for (size_t i = 0; i < n; i++) {
		line.numbers[i] = numbers[i];
		any |= !whole_is_zero(&numbers[i]);
	}
	if (any)
		partial_add(p, &line, &d);
}

void
partial_sums_put_counts(struct partial *p, struct slice key,
    const uint64_t *counts, size_t n)
{
	struct whole numbers[PARTIAL_NUMBERS];

	for (size_t i = 0; i < n; i++)
		numbers[i] = whole_of(0, counts[i]);
	put(p, key, numbers, n);
}

void
partial_sums_put_fixed(struct partial *p, struct slice key,
    const struct fixed_sum *s)
{
	const struct whole numbers[] = { whole_of(0, s->n), whole_of(0, s->w),
	    whole_of(s->w2_high, s->w2_low) };

	put(p, key, numbers, 3);
}

void
partial_sums_put(struct partial *p, struct buf *key, const struct sums *s,
    const struct partial_slots *slots)
{
	size_t len = key->len;
	struct buf name;

	partial_sums_put_fixed(p, buf_all(key), &s->all);
	buf_init(&name);
	for (size_t i = 0; slots != NULL && i < s->n; i++) {
		struct fixed_sum part = sums_of(s, &(struct sums_parts){
		    .parts = &i, .n = 1 });

		name.len = 0;
		slots->name(slots->ctx, i, &name);
		partial_sums_key(key, buf_all(&name));
		partial_sums_put_fixed(p, buf_all(key), &part);
		key->len = len;
	}
	buf_clear(&name);
}

static int
not_so(const struct partial_line *line, const char *why, struct diag *d)
{
	return diag_set(d, "\"%.*s\": %s", (int)line->key.n, line->key.p, why);
}

/* Are they n sums, none below 0? */
static int
check(const struct partial_line *line, size_t n, struct diag *d)
{
	if (line->n != n || line->moduli != 0)
		return not_so(line, "is no sum of that name", d);
	for (size_t i = 0; i < n; i++)
		if (whole_is_negative(&line->numbers[i]))
			return not_so(line, "less than nobody: more was taken "
			    "away than was in there", d);
	return 0;
}

int
partial_sums_take_counts(const struct partial_line *line, uint64_t *counts,
    size_t n, struct diag *d)
{
	if (check(line, n, d) < 0)
		return -1;
	for (size_t i = 0; i < n; i++) {
		const struct whole *x = &line->numbers[i];

		if (!whole_same(x, &(struct whole){ { x->limb[0] } }))
			return not_so(line, "is no count", d);
		counts[i] += x->limb[0];
	}
	return 0;
}

/* 200 times it are below 2^128, as percentages want it.  No survey has more,
 * but a part that was added to itself again and again may. */
static bool
is_weight(const struct whole *x)
{
	return x->limb[1] >> 56 == 0 &&
	    (x->limb[2] | x->limb[3] | x->limb[4]) == 0;
}

int
partial_sums_take_fixed(const struct partial_line *line, struct fixed_sum *s,
    struct diag *d)
{
	const struct whole *x = line->numbers;
	struct fixed_sum sum;

	if (check(line, 3, d) < 0)
		return -1;
	sum = (struct fixed_sum){ x[0].limb[0], whole_low(&x[1]),
	    whole_high(&x[2]), x[2].limb[0] };
	if (!whole_same(&x[0], &(struct whole){ { sum.n } }) ||
	    !is_weight(&x[1]) || x[2].limb[3] > 0)
		return not_so(line, "is no sum of weights", d);
	fixed_merge(s, &sum);
	return 0;
}

int
partial_sums_take(const struct partial_line *line, struct slice rest,
    struct sums *s, const struct partial_slots *slots, struct diag *d)
{
	struct fixed_sum part = { 0 };
	struct buf name;
	size_t slot;
	int status;

	if (rest.n == 0)
		return partial_sums_take_fixed(line, &s->all, d);
	if (slots == NULL)
		return not_so(line, "is no sum of that name", d);
	if (partial_sums_take_fixed(line, &part, d) < 0)
		return -1;
	buf_init(&name);
	partial_sums_name(&rest, &name);
	status = slots->find(slots->ctx, buf_all(&name), &slot, d);
	buf_clear(&name);
	if (status == 0)
		sums_add_part(s, slot, &part);
	return status;
}

struct partial_under
partial_sums_under(const struct partial *p, struct slice prefix)
{
	return (struct partial_under){ p, prefix, partial_first(p, prefix) };
}

const struct partial_line *
partial_sums_next(struct partial_under *u, struct slice *rest)
{
	struct partial_line *line = partial_nth(u->p, u->next);

	if (line == NULL || line->key.n < u->prefix.n ||
	    !slice_eq(slice_before(line->key, u->prefix.n), u->prefix))
		return NULL;
	u->next++;
	*rest = slice_behind(line->key, u->prefix.n);
	line->taken = true;
	return line;
}
