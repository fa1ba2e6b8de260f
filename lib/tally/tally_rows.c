/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/num.h"
#include "base/map.h"
#include "codebook/order.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"
#include "tally/tally_rows.h"

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
	size_t unasked;		/* of fields that are no answer, or
				 * NO_CANDIDATE */
	size_t made;
};

#define NO_CANDIDATE ((size_t)-1)

static bool
is_label(const struct candidates *c, const char *label)
{
	for (size_t i = 0; i < c->n; i++)
		if (slice_eq_nocase(c->items[i].row.label, slice_of(label)))
			return true;
	return false;
}

static size_t
find_unasked(struct candidates *c)
{
	if (c->unasked == NO_CANDIDATE) {
		c->items[c->n].row.absent = true;
		c->unasked = c->n++;
	}
	return c->unasked;
}

/* When all others have their labels: two rows of one name could not be told
 * apart. */
static void
name_unasked(struct candidates *c)
{
	if (c->unasked != NO_CANDIDATE)
		c->items[c->unasked].row.label = slice_of(
		    is_label(c, TALLY_UNASKED) ?
		    TALLY_UNASKED " (no answer)" : TALLY_UNASKED);
}

static struct tally_names
names_of(const struct tally_fields *t, const struct candidate *c)
{
	struct tally_names names = { .label = c->row.label };

	if (c->a != NULL)
		names = tally_names_of(t->reading.v, c->a);
	names.number = c->row.number;
	names.dk &= map_find(t->fields, slice_of("dk")) == MAP_NONE;
	return names;
}

/* The candidate that the field is, a new one if need be; NO_CANDIDATE if it is
 * missing, and nobody wants to know. */
static size_t
candidate_of(const struct tally_fields *t, struct candidates *c,
    struct slice field)
{
	const struct codebook_variable *v = t->reading.v;
	const struct codebook_answer *a;

	a = field.n > 0 ? tally_reading_answer(&t->reading, field) : NULL;
	if (a != NULL && v != NULL)
		return (size_t)(a - v->answers);
	if (field.n == 0 || tally_reading_token(&t->reading, field))
		return t->spec->of_all ? find_unasked(c) : NO_CANDIDATE;
	c->items[c->n].row.label = field;
	return c->n++;
}

static void
collect_fields(const struct tally_fields *t, struct candidates *c)
{
	for (size_t i = 0; i < map_count(t->fields); i++) {
		size_t into = candidate_of(t, c, map_member(t->fields, i));

		c->of[i] = into;
		if (into == NO_CANDIDATE)
			continue;
		sums_merge(&c->items[into].row.sum, &t->sums[i]);
		c->items[into].row.given = true;
	}
}

/* One for each answer of the codebook, in its order, and behind them one for
 * each field that is none of them. */
static struct candidates
collect(const struct tally_fields *t)
{
	const struct codebook_variable *v = t->reading.v;
	size_t n = v != NULL ? v->nanswers : 0;
	size_t most = n + map_count(t->fields) + 1;
	struct candidates c = { .n = n, .unasked = NO_CANDIDATE,
	    .made = most };

	c.items = xcalloc(most, sizeof(*c.items));
	c.of = xcalloc(map_count(t->fields), sizeof(*c.of));
	for (size_t i = 0; i < most; i++)
		c.items[i].number = i;
	for (size_t i = 0; i < n; i++) {
		const struct codebook_answer *a = &v->answers[i];

		c.items[i].a = a;
		c.items[i].row.label = codebook_label(a);
		if (codebook_answer(v, a->value) == a)
			c.items[i].row.code = a->value;
		c.items[i].row.dk = a->missing == CODEBOOK_DK;
		c.items[i].row.absent = t->spec->of_all &&
		    a->missing > CODEBOOK_DK;
	}
	collect_fields(t, &c);
	name_unasked(&c);
	return c;
}

/* Their numbers, which fields in several units do not have. */
static void
find_numbers(struct answer_numbers *n, struct candidates *c)
{
	for (size_t i = 0; i < c->n; i++) {
		struct tally_row *row = &c->items[i].row;

		row->number = answer_number_of(n, c->items[i].a, row->label);
		row->open = row->absent ||
		    answer_number_open(c->items[i].a, row->label);
	}
	for (size_t i = 0; i < c->n; i++)
		if (c->items[i].a == NULL &&
		    answer_number_mixed(n, c->items[i].row.label))
			c->items[i].row.number.known = false;
}

static void
say(const struct tally_fields *t, struct tally_result *r, enum tally_why why,
    const struct candidate *c)
{
	struct tally_names names = names_of(t, c);

	if (c->row.given)
		tally_result_out(r, &(struct tally_out){ why, c->row.label,
		    t->spec->columns[0], c->row.sum.all,
		    tally_excluded_as(t->spec, &names), c->row.open });
}

/* Is it in the base?  If not it is said why. */
static bool
is_in_base(const struct tally_fields *t, struct tally_result *r,
    const struct candidate *c)
{
	struct tally_names names = names_of(t, c);
	size_t out = tally_excluded_as(t->spec, &names);

	if (c->row.absent)
		return c->row.given;
	if (c->a != NULL && c->a->missing > CODEBOOK_DK) {
		say(t, r, TALLY_MISSING, c);
		return false;
	}
	if (out == t->spec->nexclude)
		return true;
	r->has_excluded[out] |= c->row.given;
	fixed_merge(&r->excluded, &c->row.sum.all);
	say(t, r, TALLY_EXCLUDED, c);
	return false;
}

/* Drops those that fail. */
static void
keep(const struct tally_fields *t, struct tally_result *r,
    struct candidates *c, bool (*is_kept)(const struct tally_fields *,
    struct tally_result *, const struct candidate *))
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++) {
		if (is_kept(t, r, &c->items[i]))
			c->items[n++] = c->items[i];
		else
			sums_clear(&c->items[i].row.sum);
	}
	c->n = n;
}

/* Who has a number. */
static void
count_numbers(struct tally_result *r, const struct candidates *c)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct tally_row *row = &c->items[i].row;

		fixed_merge(row->number.known ? &r->with : row->open ?
		    &r->open : &r->without, &row->sum.all);
	}
}

/* Are most of the answers that somebody gave numbers themselves? */
static bool
are_numbers(const struct candidates *c)
{
	size_t numbers = 0, others = 0;
	double value;

	for (size_t i = 0; i < c->n; i++) {
		const struct tally_row *row = &c->items[i].row;

		if (!row->given || row->open)
			continue;
		if (num_parse(row->label, &value))
			numbers++;
		else
			others++;
	}
	return numbers > others;
}

static bool
is_quantity(const struct codebook_variable *v)
{
	return v == NULL || v->type == CODEBOOK_SINGLE ||
	    v->type == CODEBOOK_NUMBER || v->type == CODEBOOK_UNKNOWN;
}

static bool
is_numeric(const struct tally_fields *t, const struct tally_result *r,
    const struct candidates *c)
{
	bool asked = t->spec->kind == TALLY_NUMBER;

	switch (r->source) {
	case ANSWER_SCORES:
	case ANSWER_LABELS:
		return true;
	case ANSWER_CODES:
		return asked || are_numbers(c);
	case ANSWER_FIELDS:
		return r->with.n > r->without.n &&
		    (asked || is_quantity(t->reading.v));
	default:
		return false;
	}
}

/* Is it a row?  If not, or if it has no number where there should be one, it is
 * said why. */
static bool
is_row(const struct tally_fields *t, struct tally_result *r,
    const struct candidate *c)
{
	bool number = t->spec->kind == TALLY_NUMBER;

	if (!c->row.number.known && (r->numeric || number))
		say(t, r, TALLY_NO_NUMBER, c);
	return !number || (c->row.number.known && c->row.given);
}

/* Drops those that are no rows. */
static void
sort_out(const struct tally_fields *t, struct tally_result *r,
    struct candidates *c)
{
	keep(t, r, c, is_in_base);
	count_numbers(r, c);
	r->source = t->reading.numbers.source;
	r->numeric = is_numeric(t, r, c);
	for (size_t i = 0; i < c->n; i++) {
		struct tally_row *row = &c->items[i].row;

		row->has_value = row->number.known && r->numeric;
		row->value = row->number.value;
	}
	keep(t, r, c, is_row);
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

/* Puts those who gave no answer last, where nothing is known of them after all
 * others.  The rest. */
static struct candidates
put_absent_last(struct candidates *c)
{
	struct candidate *sorted = xcalloc(c->n, sizeof(*sorted));
	struct candidates answers = *c;
	size_t n = 0;

	for (int pass = 0; pass < 3; pass++) {
		for (size_t i = 0; i < c->n; i++) {
			const struct candidate *from = &c->items[i];

			if (pass == from->row.absent + (from->row.absent &&
			    from->a == NULL))
				sorted[n++] = *from;
		}
		if (pass == 0)
			answers.n = n;
	}
	for (size_t i = 0; i < c->n; i++)
		c->items[i] = sorted[i];
	free(sorted);
	return answers;
}

static void
put_in_order(const struct tally_fields *t, struct candidates *c)
{
	bool open = tally_reading_open(&t->reading);
	struct candidates answers;
	size_t first = 0;

	if (t->spec->kind == TALLY_NUMBER) {
		qsort(c->items, c->n, sizeof(*c->items), compare_numbers);
		merge_equal_numbers(c);
		return;
	}
	answers = put_absent_last(c);
	while (!open && first < answers.n && c->items[first].a != NULL)
		first++;
	order_from(&answers, first);
}

/* Words for yes and no are at home in a column of ticks. */
static bool
is_unknown(const struct tally_fields *t, const struct candidate *c)
{
	if (c->a != NULL || c->row.absent ||
	    tally_reading_open(&t->reading))
		return false;
	return t->reading.v->type != CODEBOOK_FLAG ||
	    (tick_is_set(c->row.label) && !tick_is_yes(c->row.label));
}

static void
put_row(const struct tally_fields *t, struct tally_result *r,
    const struct candidate *c)
{
	struct tally_names names = names_of(t, c);
	unsigned bits = c->row.given ? TALLY_HAS | TALLY_GIVEN : TALLY_HAS;

	for (size_t i = 0; i < t->spec->nnets; i++)
		if (tally_in_net(r, t->spec, i, &names, bits))
			sums_merge(&r->nets[i], &c->row.sum);
	sums_merge(&r->base, &c->row.sum);
	if (c->row.absent)
		fixed_merge(&r->absent, &c->row.sum.all);
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

static int
check_absent(const struct tally_fields *t, const struct candidates *c,
    struct diag *d)
{
	for (size_t i = 0; i < c->n; i++) {
		struct tally_names names = names_of(t, &c->items[i]);

		if (c->items[i].row.absent &&
		    tally_result_check_absent(t->spec, &names, d) < 0)
			return -1;
	}
	return 0;
}

int
tally_rows_make(struct tally_fields *t, struct tally_result *r, struct diag *d)
{
	struct candidates c;
	int status;

	if (tally_reading_choose(&t->reading, t->fields, &r->ambiguous, d) < 0)
		return -1;
	c = collect(t);
	status = check_absent(t, &c, d);
	find_numbers(&t->reading.numbers, &c);
	sort_out(t, r, &c);
	put_in_order(t, &c);
	for (size_t i = 0; i < c.n; i++)
		put_row(t, r, &c.items[i]);
	tally_result_suspect(r);
	number_rows(t, r, &c);
	free(c.items);
	free(c.of);
	return status;
}
