/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/diag.h"
#include "base/num.h"
#include "base/map.h"
#include "codebook/tick.h"
#include "codebook/codebook.h"
#include "tally/tally_candidates.h"
#include "tally/tally_order.h"
#include "tally/tally_rows.h"

static void
say(const struct tally_fields *t, struct tally_result *r, enum tally_why why,
    const struct tally_candidate *c)
{
	struct tally_names names = tally_candidates_names(t, c);

	if (c->row.given)
		tally_result_out(r, &(struct tally_out){ why, c->row.label,
		    t->spec->columns[0], c->row.sum.all,
		    tally_excluded_as(t->spec, &names), c->row.open });
}

/* Is it in the base?  If not it is said why. */
static bool
is_in_base(const struct tally_fields *t, struct tally_result *r,
    const struct tally_candidate *c)
{
	struct tally_names names = tally_candidates_names(t, c);
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
    struct tally_candidates *c, bool (*is_kept)(const struct tally_fields *,
    struct tally_result *, const struct tally_candidate *))
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
count_numbers(struct tally_result *r, const struct tally_candidates *c)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct tally_row *row = &c->items[i].row;

		fixed_merge(row->number.known ? &r->with : row->open ?
		    &r->open : &r->without, &row->sum.all);
	}
}

/* Are most of the answers that somebody gave numbers themselves? */
static bool
are_numbers(const struct tally_candidates *c)
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
    const struct tally_candidates *c)
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
    const struct tally_candidate *c)
{
	bool number = t->spec->kind == TALLY_NUMBER;

	if (!c->row.number.known && (r->numeric || number))
		say(t, r, TALLY_NO_NUMBER, c);
	return !number || c->row.number.known;
}

/* Drops those that are no rows. */
static void
sort_out(const struct tally_fields *t, struct tally_result *r,
    struct tally_candidates *c)
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

/* Words for yes and no are at home in a column of ticks. */
static bool
is_unknown(const struct tally_fields *t, const struct tally_candidate *c)
{
	if (c->a != NULL || c->row.absent ||
	    tally_reading_open(&t->reading))
		return false;
	return t->reading.v->type != CODEBOOK_FLAG ||
	    (tick_is_set(c->row.label) && !tick_is_yes(c->row.label));
}

static void
put_row(const struct tally_fields *t, struct tally_result *r,
    const struct tally_candidate *c)
{
	struct tally_names names = tally_candidates_names(t, c);
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
    const struct tally_candidates *c)
{
	size_t *rows = xcalloc(c->made, sizeof(*rows));

	tally_result_numbers(r, map_count(t->fields));
	for (size_t i = 0; i < c->made; i++)
		rows[i] = TALLY_NO_ROW;
	for (size_t i = 0; i < c->n; i++)
		rows[c->items[i].number] = i;
	for (size_t i = 0; i < r->nnumbers; i++)
		if (c->of[i] != TALLY_NO_CANDIDATE)
			r->row_of[i] = rows[c->of[i]];
	free(rows);
}

static int
check_absent(const struct tally_fields *t, const struct tally_candidates *c,
    struct diag *d)
{
	for (size_t i = 0; i < c->n; i++) {
		struct tally_names names = tally_candidates_names(t,
		    &c->items[i]);

		if (c->items[i].row.absent &&
		    tally_result_check_absent(t->spec, &names, d) < 0)
			return -1;
	}
	return 0;
}

int
tally_rows_make(struct tally_fields *t, struct tally_result *r, struct diag *d)
{
	struct tally_candidates c;
	int status;

	if (tally_reading_choose(&t->reading, t->fields, &r->ambiguous, d) < 0)
		return -1;
	c = tally_candidates_collect(t);
	status = check_absent(t, &c, d);
	tally_candidates_numbers(t, &c);
	sort_out(t, r, &c);
	tally_order(t, &c);
	for (size_t i = 0; i < c.n; i++)
		put_row(t, r, &c.items[i]);
	tally_result_suspect(r);
	number_rows(t, r, &c);
	tally_candidates_clear(&c);
	return status;
}
