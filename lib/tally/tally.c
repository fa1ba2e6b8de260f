/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/xalloc.h"
#include "ask/group.h"
#include "tally/tally_answers.h"
#include "tally/tally_set.h"
#include "tally/tally_set_sums.h"
#include "tally/tally_texts.h"
#include "tally/tally.h"

struct tally {
	struct tally_spec spec;
	struct tally_result result;
	struct tally_answers *answers;	/* one of the two */
	struct tally_set *set;
};

struct tally *
tally_new(const struct tally_spec *spec)
{
	struct tally *t = xcalloc(1, sizeof(*t));

	t->spec = *spec;
	tally_result_init(&t->result, &t->spec);
	if (spec->kind == TALLY_MULTI || spec->kind == TALLY_CHOICES)
		t->set = tally_set_new(&t->spec, &t->result);
	else
		t->answers = tally_answers_new(&t->spec);
	return t;
}

void
tally_forget(struct tally *t)
{
	const struct fixed_sum everybody = t->result.base.all;

	if (t->answers == NULL && t->set == NULL)
		return;
	tally_answers_free(t->answers);
	tally_set_free(t->set);
	tally_result_clear(&t->result, &t->spec);
	t->answers = NULL;
	t->set = NULL;
	t->result = (struct tally_result){ .base.all = everybody };
}

void
tally_free(struct tally *t)
{
	if (t != NULL)
		tally_forget(t);
	free(t);
}

static inline int
add(struct tally *t, const struct slice *fields, const struct sums_who *who,
    struct diag *d)
{
	return t->answers != NULL ?
	    tally_answers_add(t->answers, fields, who, d) :
	    tally_set_add(t->set, fields, who, d);
}

int
tally_add(struct tally *t, const struct slice *fields,
    const struct sums_who *who, struct diag *d)
{
	return add(t, fields, who, d);
}

size_t
tally_add_all(struct tally *const *list, size_t n, const struct slice *fields,
    const struct sums_who *who, struct diag *d)
{
	size_t i = 0;

	while (i < n && add(list[i], fields, who, d) == 0)
		i++;
	return i;
}

int
tally_note(struct tally *t, const struct slice *fields, struct diag *d)
{
	struct sums_who nobody;

	if (t->answers != NULL)
		return tally_answers_note(t->answers, fields, d);
	nobody = sums_one(0);
	return tally_set_add(t->set, fields, &nobody, d);
}

void
tally_flush(struct tally *t, const struct crowd *c)
{
	if (t->answers != NULL)
		tally_answers_flush(t->answers, c);
}

void
tally_keep(struct tally *t)
{
	if (t->set != NULL)
		tally_set_texts(t->set)->keep = true;
}

void
tally_put(struct tally *t, const struct tally_sums *to)
{
	if (t->set != NULL)
		tally_set_sums_put(tally_set_texts(t->set), to);
	else
		tally_answers_put(t->answers, to);
}

int
tally_take(struct tally *t, const struct tally_sums *from, struct diag *d)
{
	return t->set != NULL ? tally_set_sums_take(tally_set_texts(t->set),
	    from, d) : tally_answers_take(t->answers, from, d);
}

const size_t *
tally_given(const struct tally *t, size_t *n)
{
	return t->set != NULL ? tally_set_given(t->set, n) :
	    tally_answers_given(t->answers, n);
}

size_t
tally_numbers(const struct tally *t)
{
	return t->set != NULL ? tally_set_texts(t->set)->options->n :
	    tally_answers_numbers(t->answers);
}

struct slice
tally_text(const struct tally *t, size_t number)
{
	return t->set != NULL ?
	    tally_set_texts(t->set)->options->items[number].row.label :
	    tally_answers_text(t->answers, number);
}

size_t
tally_number(const struct tally *t, struct slice text)
{
	if (t->set == NULL)
		return tally_answers_number(t->answers, text);
	for (size_t i = 0; i < tally_numbers(t); i++)
		if (slice_eq(tally_text(t, i), text))
			return i;
	return TALLY_NONE;
}

bool
tally_is_in_net(const struct tally *t, size_t i)
{
	return tally_set_is_in_net(t->set, i);
}

int
tally_finish(struct tally *t, struct diag *d)
{
	return t->set != NULL ? tally_set_finish(t->set, d) :
	    tally_answers_finish(t->answers, &t->result, d);
}

const struct tally_result *
tally_result(const struct tally *t)
{
	return &t->result;
}

bool
tally_has_net(const struct tally *t, size_t i)
{
	for (size_t v = 0; v < group_count(t->spec.nets[i]); v++)
		if (t->result.has[i][v])
			return true;
	return false;
}
