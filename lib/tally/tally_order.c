/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "codebook/codebook.h"
#include "codebook/order.h"
#include "tally/tally_order.h"

/* What decides about the place of a row among others that are open. */
static struct slice
order_key(const struct tally_candidate *c)
{
	return c->a != NULL ? c->a->value : c->row.label;
}

/* Orders those from first on, "don't know" of the codebook last. */
static void
order_from(struct tally_candidates *c, size_t first)
{
	size_t n = c->n - first, k = 0;
	struct tally_candidate *sorted = xcalloc(n, sizeof(*sorted));
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
	const struct tally_candidate *x = a, *y = b;

	if (x->row.value != y->row.value)
		return x->row.value < y->row.value ? -1 : 1;
	return slice_cmp(x->row.label, y->row.label);
}

/* "1" and "1.0" are one value. */
static void
merge_equal_numbers(struct tally_candidates *c)
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
static struct tally_candidates
put_absent_last(struct tally_candidates *c)
{
	struct tally_candidate *sorted = xcalloc(c->n, sizeof(*sorted));
	struct tally_candidates answers = *c;
	size_t n = 0;

	for (int pass = 0; pass < 3; pass++) {
		for (size_t i = 0; i < c->n; i++) {
			const struct tally_candidate *from = &c->items[i];

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

void
tally_order(const struct tally_fields *t, struct tally_candidates *c)
{
	bool open = tally_reading_open(&t->reading);
	struct tally_candidates answers;
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
