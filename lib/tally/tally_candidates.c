/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/map.h"
#include "codebook/codebook.h"
#include "tally/tally_candidates.h"

static bool
is_label(const struct tally_candidates *c, const char *label)
{
	for (size_t i = 0; i < c->n; i++)
		if (slice_eq_nocase(c->items[i].row.label, slice_of(label)))
			return true;
	return false;
}

static size_t
find_unasked(struct tally_candidates *c)
{
	if (c->unasked == TALLY_NO_CANDIDATE) {
		c->items[c->n].row.absent = true;
		c->unasked = c->n++;
	}
	return c->unasked;
}

/* When all others have their labels: two rows of one name could not be told
 * apart. */
static void
name_unasked(struct tally_candidates *c)
{
	if (c->unasked != TALLY_NO_CANDIDATE)
		c->items[c->unasked].row.label = slice_of(
		    is_label(c, TALLY_UNASKED) ?
		    TALLY_UNASKED " (no answer)" : TALLY_UNASKED);
}

struct tally_names
tally_candidates_names(const struct tally_fields *t,
    const struct tally_candidate *c)
{
	struct tally_names names = { .label = c->row.label };

	if (c->a != NULL)
		names = tally_names_of(t->reading.v, c->a);
	names.number = c->row.number;
	names.dk &= map_find(t->fields, slice_of("dk")) == MAP_NONE;
	return names;
}

/* The candidate that the field is, a new one if need be; TALLY_NO_CANDIDATE if
 * it is missing, and nobody wants to know. */
static size_t
candidate_of(const struct tally_fields *t, struct tally_candidates *c,
    struct slice field)
{
	const struct codebook_variable *v = t->reading.v;
	const struct codebook_answer *a;

	a = field.n > 0 ? tally_reading_answer(&t->reading, field) : NULL;
	if (a != NULL && v != NULL)
		return (size_t)(a - v->answers);
	if (field.n == 0 || tally_reading_token(&t->reading, field))
		return t->spec->of_all ? find_unasked(c) : TALLY_NO_CANDIDATE;
	c->items[c->n].row.label = field;
	return c->n++;
}

static void
collect_fields(const struct tally_fields *t, struct tally_candidates *c)
{
	for (size_t i = 0; i < map_count(t->fields); i++) {
		size_t into = candidate_of(t, c, map_member(t->fields, i));

		c->of[i] = into;
		if (into == TALLY_NO_CANDIDATE)
			continue;
		sums_take(&c->items[into].row.sum, &t->sums[i]);
		c->items[into].row.given = true;
	}
}

struct tally_candidates
tally_candidates_collect(const struct tally_fields *t)
{
	const struct codebook_variable *v = t->reading.v;
	size_t n = v != NULL ? v->nanswers : 0;
	size_t most = n + map_count(t->fields) + 1;
	struct tally_candidates c = { .n = n, .unasked = TALLY_NO_CANDIDATE,
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

void
tally_candidates_numbers(struct tally_fields *t, struct tally_candidates *c)
{
	struct answer_numbers *n = &t->reading.numbers;

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

void
tally_candidates_clear(struct tally_candidates *c)
{
	free(c->items);
	free(c->of);
}
