/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/num.h"
#include "base/map.h"
#include "codebook/order.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"
#include "count/tally_rows.h"

/* What may become a row: an answer of the codebook, or a field that is none. */
struct candidate {
	const struct codebook_answer *a;	/* or NULL */
	size_t number;		/* in the order in which they are made */
	struct tally_row row;
};

/* A list of them. */
struct candidates {
	struct candidate *items;
	size_t n;
	size_t *of;		/* which one each field is; or NO_CANDIDATE */
	size_t made;
};

#define NO_CANDIDATE ((size_t)-1)

static struct tally_names
names_of(const struct tally_fields *t, struct slice label,
    const struct codebook_answer *a)
{
	struct tally_names names = { .label = label, .ranges = true };

	if (a != NULL)
		names = tally_names_of(t->reading.v, a);
	names.dk &= map_find(t->fields, slice_of("dk")) == MAP_NONE;
	return names;
}

/* One for each answer of the codebook, in its order, and behind them one for
 * each field that is none of them. */
static struct candidates
collect(const struct tally_fields *t)
{
	const struct codebook_variable *v = t->reading.v;
	size_t n = v != NULL ? v->nanswers : 0;
	size_t most = n + map_count(t->fields);
	struct candidates c = { xcalloc(most, sizeof(*c.items)), n,
	    xcalloc(map_count(t->fields), sizeof(*c.of)), most };

	for (size_t i = 0; i < most; i++)
		c.items[i].number = i;
	for (size_t i = 0; i < n; i++) {
		const struct codebook_answer *a = &v->answers[i];

		c.items[i].a = a;
		c.items[i].row.label = codebook_label(a);
		if (codebook_answer(v, a->value) == a)
			c.items[i].row.code = a->value;
		c.items[i].row.dk = a->missing == CODEBOOK_DK;
	}
	for (size_t i = 0; i < map_count(t->fields); i++) {
		struct slice field = map_member(t->fields, i);
		struct candidate *into = &c.items[c.n];
		const struct codebook_answer *a;

		c.of[i] = NO_CANDIDATE;
		a = tally_reading_answer(&t->reading, field);
		if (a != NULL && v != NULL) {
			into = &c.items[a - v->answers];
		} else if (tally_reading_token(&t->reading, field)) {
			continue;
		} else {
			into->row.label = field;
			c.n++;
		}
		sums_merge(&into->row.sum, &t->sums[i]);
		into->row.given = true;
		c.of[i] = into->number;
	}
	return c;
}

static bool
find_value(const struct tally_fields *t, const struct candidate *c,
    double *value)
{
	if (c->a != NULL)
		return tally_reading_value(&t->reading, c->a, value);
	return tally_reading_open(&t->reading) &&
	    num_parse(c->row.label, value);
}

static void
say(const struct tally_fields *t, struct tally_result *r, enum tally_why why,
    const struct candidate *c)
{
	struct tally_names names = names_of(t, c->row.label, c->a);

	if (c->row.given)
		tally_result_out(r, &(struct tally_out){ why, c->row.label,
		    t->spec->columns[0], c->row.sum.all,
		    tally_excluded_as(t->spec, &names) });
}

/* Is it a row?  If not it is said why. */
static bool
is_row(const struct tally_fields *t, struct tally_result *r,
    struct candidate *c)
{
	bool number = t->spec->kind == TALLY_NUMBER;
	struct tally_names names = names_of(t, c->row.label, c->a);
	size_t out = tally_excluded_as(t->spec, &names);

	c->row.has_value = find_value(t, c, &c->row.value);
	if (c->a != NULL && c->a->missing > CODEBOOK_DK) {
		say(t, r, TALLY_MISSING, c);
	} else if (out < t->spec->nexclude) {
		r->has_excluded[out] |= c->row.given;
		fixed_merge(&r->excluded, &c->row.sum.all);
		say(t, r, TALLY_EXCLUDED, c);
	} else if (number && !c->row.has_value) {
		fixed_merge(&r->excluded, &c->row.sum.all);
		say(t, r, TALLY_NO_SCORE, c);
	} else {
		return !number || c->row.given;
	}
	return false;
}

/* Drops those that are no rows. */
static void
sort_out(const struct tally_fields *t, struct tally_result *r,
    struct candidates *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		if (is_row(t, r, &c->items[i]))
			c->items[n++] = c->items[i];
		else
			sums_clear(&c->items[i].row.sum);
	}
	c->n = n;
}

/* What decides about the place of a row among others that are open. */
static struct slice
order_key(const struct candidate *c)
{
	return c->a != NULL ? c->a->value : c->row.label;
}

/* Orders those from first on, "don't know" of the codebook last. */
static void
order_from(struct candidates *c, size_t first)
{
	size_t n = c->n - first, k = 0;
	struct candidate *sorted = xcalloc(n, sizeof(*sorted));
	struct slice *keys = xcalloc(n, sizeof(*keys));
	size_t *places = xcalloc(n, sizeof(*places));

	for (size_t i = 0; i < n; i++)
		keys[i] = order_key(&c->items[first + i]);
	order_answers(keys, n, places);
	for (int dk = 0; dk <= 1; dk++)
		for (size_t i = 0; i < n; i++)
			if (c->items[first + places[i]].row.dk == dk)
				sorted[k++] = c->items[first + places[i]];
	for (size_t i = 0; i < n; i++)
		c->items[first + i] = sorted[i];
	free(sorted);
	free(keys);
	free(places);
}

static int
compare_numbers(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->row.value != y->row.value)
		return x->row.value < y->row.value ? -1 : 1;
	return slice_cmp(x->row.label, y->row.label);
}

/* "1" and "1.0" are one value. */
static void
merge_equal_numbers(struct candidates *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		struct tally_row *last = &c->items[n > 0 ? n - 1 : 0].row;

		if (n > 0 && last->value == c->items[i].row.value) {
			sums_merge(&last->sum, &c->items[i].row.sum);
			sums_clear(&c->items[i].row.sum);
		} else {
			c->items[n++] = c->items[i];
		}
	}
	c->n = n;
}

static void
put_in_order(const struct tally_fields *t, struct candidates *c)
{
	bool open = tally_reading_open(&t->reading);
	size_t first = 0;

	if (t->spec->kind == TALLY_NUMBER) {
		qsort(c->items, c->n, sizeof(*c->items), compare_numbers);
		merge_equal_numbers(c);
		return;
	}
	while (!open && first < c->n && c->items[first].a != NULL)
		first++;
	order_from(c, first);
}

/* Words for yes and no are at home in a column of ticks. */
static bool
is_unknown(const struct tally_fields *t, const struct candidate *c)
{
	if (c->a != NULL || tally_reading_open(&t->reading))
		return false;
	return t->reading.v->type != CODEBOOK_FLAG ||
	    (tick_is_set(c->row.label) && !tick_is_yes(c->row.label));
}

static void
put_row(const struct tally_fields *t, struct tally_result *r,
    const struct candidate *c)
{
	struct tally_names names = names_of(t, c->row.label, c->a);
	unsigned bits = c->row.given ? TALLY_HAS | TALLY_GIVEN : TALLY_HAS;

	for (size_t i = 0; i < t->spec->nnets; i++)
		if (tally_in_net(r, t->spec, i, &names, bits))
			sums_merge(&r->nets[i], &c->row.sum);
	sums_merge(&r->base, &c->row.sum);
	tally_result_row(r, &c->row);
	if (is_unknown(t, c))
		say(t, r, TALLY_UNKNOWN, c);
}

/* Which fields are in which rows. */
static void
number_rows(const struct tally_fields *t, struct tally_result *r,
    const struct candidates *c)
{
	size_t *rows = xcalloc(c->made, sizeof(*rows));

	tally_result_numbers(r, map_count(t->fields));
	for (size_t i = 0; i < c->made; i++)
		rows[i] = TALLY_NO_ROW;
	for (size_t i = 0; i < c->n; i++)
		rows[c->items[i].number] = i;
	for (size_t i = 0; i < r->nnumbers; i++)
		if (c->of[i] != NO_CANDIDATE)
			r->row_of[i] = rows[c->of[i]];
	free(rows);
}

/* Answers were given, but a mean can be had of none of them. */
static bool
lacks_scores(const struct tally_fields *t, const struct tally_result *r,
    const struct candidates *c)
{
	return t->spec->kind == TALLY_NUMBER && c->n == 0 &&
	    !tally_reading_open(&t->reading) && !t->reading.scored &&
	    r->excluded.n > 0;
}

int
tally_rows_make(struct tally_fields *t, struct tally_result *r, struct diag *d)
{
	struct candidates c;
	int status = 0;

	if (tally_reading_choose(&t->reading, t->fields, &r->ambiguous, d) < 0)
		return -1;
	c = collect(t);
	sort_out(t, r, &c);
	put_in_order(t, &c);
	for (size_t i = 0; i < c.n; i++)
		put_row(t, r, &c.items[i]);
	number_rows(t, r, &c);
	if (lacks_scores(t, r, &c))
		status = diag_set(d, "no mean: in the codebook no answer has "
		    "a score, and no code is a number");
	free(c.items);
	free(c.of);
	return status;
}
