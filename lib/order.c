/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "xalloc.h"
#include "num.h"
#include "scale.h"
#include "order.h"

/* What decides about the place of a label. */
struct key {
	struct slice label;
	size_t scale_place;	/* 0 if there is no scale */
	bool has_number;
	double number;
	size_t i;
};

/* The number at the start: "18-24" begins with 18. */
static bool
leading_number(struct slice s, double *value)
{
	size_t n = s.n > 0 && s.p[0] == '-';

	if (num_parse(s, value))
		return true;
	while (n < s.n && ((s.p[n] >= '0' && s.p[n] <= '9') ||
	    s.p[n] == '.'))
		n++;
	while (n > 0 && s.p[n - 1] == '.')
		n--;
	return num_parse((struct slice){ s.p, n }, value);
}

static int
compare(const void *a, const void *b)
{
	const struct key *x = a, *y = b;

	if (x->scale_place != y->scale_place)
		return x->scale_place < y->scale_place ? -1 : 1;
	if (x->has_number != y->has_number)
		return x->has_number ? -1 : 1;
	if (x->has_number && x->number != y->number)
		return x->number < y->number ? -1 : 1;
	return slice_cmp(x->label, y->label);
}

void
order_answers(const struct slice *labels, size_t n, size_t *places)
{
	const struct scale *scale = scale_find(labels, n);
	struct key *keys = xcalloc(n, sizeof(*keys));

	for (size_t i = 0; i < n; i++) {
		struct key *k = &keys[i];

		k->label = labels[i];
		k->i = i;
		k->scale_place = scale_place(scale, labels[i]);
		if (k->scale_place == SCALE_NO_PLACE)
			k->scale_place = 0;
		k->has_number = leading_number(labels[i], &k->number);
	}
	qsort(keys, n, sizeof(*keys), compare);
	for (size_t i = 0; i < n; i++)
		places[i] = keys[i].i;
	free(keys);
}
