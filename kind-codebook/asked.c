/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "base/seen.h"
#include "base/slice.h"
#include "stream/csvin.h"
#include "codebook/codebook.h"
#include "codebook/answer_number.h"
#include "kind-codebook/drafted.h"
#include "kind-codebook/asked.h"

/* The i-th number of splitmix64 (Steele, Lea and Flood 2014, figure 16), which
 * spreads neighbours over all 64 bits. */
static uint64_t
spread(uint64_t i)
{
	uint64_t z = i * UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

void
asked_init(struct asked *a, const struct codebook *cb, struct csvin *in)
{
	*a = (struct asked){ .cb = cb };
	a->columns = xcalloc(cb->n, sizeof(*a->columns));
	a->present = xcalloc(cb->n, sizeof(*a->present));
	for (size_t i = 0; i < csvin_ncolumns(in); i++) {
		const struct codebook_variable *v = codebook_find(cb,
		    csvin_column(in, i));
		struct asked_column *c;

		if (v == NULL || v->type == CODEBOOK_SET)
			continue;
		c = &a->columns[v - cb->variables];
		c->present = a->present[v - cb->variables] = true;
		c->want = csvin_want(in, i);
		c->gave = xcalloc(v->nanswers, sizeof(*c->gave));
		c->whole = true;
		if (v->type == CODEBOOK_NUMBER ||
		    (v->type == CODEBOOK_SINGLE && v->nanswers == 0))
			c->seen = seen_new();
		if (v->type == CODEBOOK_NUMBER)
			c->different = xcalloc(ASKED_DIFFERENT,
			    sizeof(*c->different));
	}
}

void
asked_clear(struct asked *a)
{
	for (size_t i = 0; a->columns != NULL && i < a->cb->n; i++) {
		free(a->columns[i].gave);
		free(a->columns[i].different);
		seen_free(a->columns[i].seen);
	}
	free(a->columns);
	free(a->present);
	*a = (struct asked){ .cb = NULL };
}

bool
asked_same(const struct asked_who *a, const struct asked_who *b)
{
	return a->n == b->n && a->sums[0] == b->sums[0] &&
	    a->sums[1] == b->sums[1];
}

void
asked_add(struct asked_who *to, const struct asked_who *who)
{
	to->n += who->n;
	to->sums[0] += who->sums[0];
	to->sums[1] += who->sums[1];
}

bool
asked_differ(const struct asked_column *c)
{
	return c->seen != NULL && c->answered >= 20 &&
	    c->again * 20 <= c->answered;
}

/* Memory is for columns that could be ids. */
static void
see(struct asked_column *c, struct slice field)
{
	if (c->seen == NULL)
		return;
	c->again += seen_add(c->seen, field);
	if (c->again < 100 || c->again * 20 <= c->answered)
		return;
	seen_free(c->seen);
	c->seen = NULL;
}

static void
add_different(struct asked_column *c, double value)
{
	size_t i = 0;

	if (c->different == NULL || c->ndifferent > ASKED_DIFFERENT)
		return;
	while (i < c->ndifferent && (c->different[i] < value ||
	    c->different[i] > value))
		i++;
	if (i == c->ndifferent && c->ndifferent++ < ASKED_DIFFERENT)
		c->different[i] = value;
}

static void
add_number(struct asked_column *c, struct slice field)
{
	struct answer_number number = answer_number_field(field);
	bool first = c->answered == c->no_number;

	c->answered++;
	see(c, field);
	if (!number.known) {
		c->no_number++;
		return;
	}
	c->whole &= number.value == floor(number.value);
	if (first || number.value < c->low)
		c->low = number.value;
	if (first || number.value > c->high)
		c->high = number.value;
	add_different(c, number.value);
}

/* Was the respondent asked?  Who refused was. */
static bool
add_field(const struct asked *a, size_t i, struct slice field,
    const struct asked_who *me)
{
	const struct codebook_variable *v = &a->cb->variables[i];
	struct asked_column *c = &a->columns[i];
	const struct codebook_answer *answer = codebook_answer(v, field);
	bool missing = codebook_is_missing(a->cb, v, field);

	if (missing && (answer == NULL ||
	    (answer->missing != CODEBOOK_REFUSED &&
	    answer->missing != CODEBOOK_SKIPPED)))
		return false;
	asked_add(&c->all, me);
	if (answer != NULL && !missing)
		asked_add(&c->gave[answer - v->answers], me);
	if (!missing)
		add_number(c, field);
	return true;
}

int
asked_read(struct asked *a, struct csvin *in,
    const struct drafted_list *questions, struct asked_who *sets,
    struct diag *d)
{
	int got;

	while ((got = csvin_next(in, d)) > 0) {
		struct asked_who me = { 1, { spread(2 * a->n + 1),
		    spread(2 * a->n + 2) } };

		a->n++;
		for (size_t q = 0; q < questions->n; q++) {
			const struct drafted *item = &questions->items[q];
			bool any = false;

			for (size_t k = 0; k < item->n; k++) {
				size_t i = item->members[k];
				struct slice field = csvin_field(in,
				    a->columns[i].want);

				if (field.n > 0 && add_field(a, i, field, &me))
					any = true;
			}
			if (any)
				asked_add(&sets[q], &me);
		}
	}
	return got;
}
