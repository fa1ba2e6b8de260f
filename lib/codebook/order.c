/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/length.h"
#include "base/num.h"
#include "codebook/scale.h"
#include "codebook/order.h"

/* What decides about the place of a label. */
struct key {
	struct slice label;
	size_t scale_place;	/* 0 if there is no scale */
	bool has_number;
	double number;
	int side;		/* of the number: below -1, above 1 */
	size_t i;
};

/* Words that put a group below or above the number behind them. */
static const struct {
	const char *word;
	int side;
} before_number[] = {
	{ "<", -1 }, { "Under", -1 }, { "Below", -1 }, { "Less than", -1 },
	{ "Fewer than", -1 }, { "Up to", -1 }, { "Younger than", -1 },
	{ ">", 1 }, { "Over", 1 }, { "Above", 1 }, { "More than", 1 },
	{ "Older than", 1 },
};

static struct slice
skip(struct slice s, size_t n)
{
	return slice_trim((struct slice){ s.p + n, s.n - n });
}

static struct slice
skip_word(struct slice s, int *side)
{
	*side = 0;
	for (size_t i = 0; i < sizeof(before_number) /
	    sizeof(before_number[0]); i++) {
		struct slice word = slice_of(before_number[i].word);

		if (s.n > word.n && slice_eq_nocase(word,
		    (struct slice){ s.p, word.n })) {
			*side = before_number[i].side;
			return skip(s, word.n);
		}
	}
	return s;
}

static struct slice
skip_currency(struct slice s)
{
	static const char *const signs[] = { "$", "\xc2\xa3" /* pound */,
	    "\xe2\x82\xac" /* euro */ };

	for (size_t i = 0; i < LENGTH(signs); i++) {
		struct slice sign = slice_of(signs[i]);

		if (s.n > sign.n &&
		    slice_eq(sign, (struct slice){ s.p, sign.n }))
			return skip(s, sign.n);
	}
	return s;
}

/* The number at the start: 18 of "18-24", 20000 of "20,000 or more". */
static bool
number_at_start(struct slice s, double *value)
{
	char digits[32];
	size_t n = 0;

	for (size_t i = 0; i < s.n && n < sizeof(digits); i++) {
		char c = s.p[i];

		if ((c >= '0' && c <= '9') || (c == '.' && n > 0) ||
		    (c == '-' && i == 0))
			digits[n++] = c;
		else if (c != ',' || n == 0)
			break;
	}
	while (n > 0 && digits[n - 1] == '.')
		n--;
	return num_parse((struct slice){ digits, n }, value);
}

static void
find_number(struct key *k)
{
	struct slice s;

	k->has_number = num_parse(k->label, &k->number);
	if (k->has_number)
		return;
	s = skip_currency(skip_word(slice_trim(k->label), &k->side));
	k->has_number = number_at_start(s, &k->number);
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
	if (x->has_number && x->side != y->side)
		return x->side - y->side;
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
		find_number(k);
	}
	qsort(keys, n, sizeof(*keys), compare);
	for (size_t i = 0; i < n; i++)
		places[i] = keys[i].i;
	free(keys);
}
